/// Bytes as text in the alphabet `0–9 a–f`, two letters each.
///
/// - Source: RFC 4648, section 8, “Base 16 Encoding”, in lower case.
public enum Hexadecimal {
  private static let alphabet: [UInt8] = Array("0123456789abcdef".utf8)

  /// The text of these bytes, in lower case.
  public static func encode(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { encode($0) }
  }

  /// The text of the bytes in memory, such as those of a digest.
  public static func encode(_ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: letters(of: bytes), as: UTF8.self)
  }

  /// ``encode(_:)-(UnsafeRawBufferPointer)`` as UTF-8.
  static func letters(of bytes: UnsafeRawBufferPointer) -> [UInt8] {
    let alphabet = alphabet
    return [UInt8](unsafeUninitializedCapacity: 2 * bytes.count) { letters, count in
      for (index, byte) in bytes.enumerated() {
        letters[2 * index] = alphabet[Int(byte >> 4)]
        letters[2 * index + 1] = alphabet[Int(byte & 15)]
      }
      count = 2 * bytes.count
    }
  }
}
