/// Bytes as text in the alphabet `A–Z a–z 0–9 - _`.
///
/// - Source: RFC 4648, section 5, “Base 64 Encoding with URL and Filename Safe Alphabet”.
public enum Base64URL {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// The value of each letter; 0xFF for what is no letter of the alphabet.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()

  /// The text of these bytes, without padding.
  public static func encode(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      count += 8
      while count >= 6 {
        count -= 6
        text.append(alphabet[Int(bits >> UInt32(count) & 0x3F)])
      }
    }
    if count > 0 { text.append(alphabet[Int(bits << UInt32(6 - count) & 0x3F)]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of this text; `nil` where a letter is outside the alphabet, where the length is impossible, or where
  /// the last letter has bits that belong to no byte. Padding (`=`, to a multiple of four) only where it is allowed.
  public static func decode(_ text: some StringProtocol, allowingPadding: Bool = false) -> [UInt8]? {
    decode(Array(text.utf8)[...], allowingPadding: allowingPadding)
  }

  /// The bytes of this text, given as its letters; see ``decode(_:allowingPadding:)-(StringProtocol,_)``.
  public static func decode(_ text: ArraySlice<UInt8>, allowingPadding: Bool = false) -> [UInt8]? {
    let letters = withoutPadding(text, if: allowingPadding)
    let whole = letters.count / 4
    guard let rest = lastBytes(of: letters) else { return nil }
    var isWellFormed = true
    let bytes = [UInt8](unsafeUninitializedCapacity: 3 * whole + 2) { bytes, count in
      isWellFormed = letters.withUnsafeBufferPointer { decode(whole, of: $0, into: bytes) }
      (bytes[3 * whole], bytes[3 * whole + 1]) = (rest.first, rest.second)
      count = isWellFormed ? 3 * whole + rest.count : 0
    }
    return isWellFormed ? bytes : nil
  }

  /// Whether ``decode(_:allowingPadding:)-(ArraySlice<UInt8>,_)`` would give bytes, without making them.
  package static func isWellFormed(_ text: ArraySlice<UInt8>, allowingPadding: Bool = false) -> Bool {
    let letters = withoutPadding(text, if: allowingPadding)
    guard lastBytes(of: letters) != nil else { return false }
    return letters.withUnsafeBufferPointer { letters in
      values.withUnsafeBufferPointer { values in letters.reduce(UInt8(0)) { $0 | values[Int($1)] } < 0x40 }
    }
  }

  private static func withoutPadding(_ text: ArraySlice<UInt8>, if isAllowed: Bool) -> ArraySlice<UInt8> {
    guard isAllowed, text.count.isMultiple(of: 4) else { return text }
    var letters = text
    for _ in 0..<2 where letters.last == UInt8(ascii: "=") { letters.removeLast() }
    return letters
  }

  /// So many times four letters, which are three bytes each; whether all were letters of the alphabet.
  private static func decode(
    _ count: Int, of letters: UnsafeBufferPointer<UInt8>, into bytes: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    values.withUnsafeBufferPointer { values in
      var seen: UInt8 = 0
      for index in 0..<count {
        let (first, second) = (values[Int(letters[4 * index])], values[Int(letters[4 * index + 1])])
        let (third, fourth) = (values[Int(letters[4 * index + 2])], values[Int(letters[4 * index + 3])])
        // What is no letter sets bits above the six.
        seen |= first | second | third | fourth
        bytes[3 * index] = first << 2 | second >> 4
        bytes[3 * index + 1] = second << 4 | third >> 2
        bytes[3 * index + 2] = third << 6 | fourth
      }
      return seen < 0x40
    }
  }

  /// The bytes of the last letters where these are fewer than four: `count` of the two count.
  private static func lastBytes(of letters: ArraySlice<UInt8>) -> (first: UInt8, second: UInt8, count: Int)? {
    let count = letters.count % 4
    func value(_ index: Int) -> UInt8 { index < count ? values[Int(letters[letters.endIndex - count + index])] : 0 }
    let (first, second, third) = (value(0), value(1), value(2))
    guard first | second | third < 0x40 else { return nil }
    switch count {
    case 0: return (0, 0, count: 0)
    case 2 where second & 0x0F == 0: return (first << 2 | second >> 4, 0, count: 1)
    case 3 where third & 0x03 == 0: return (first << 2 | second >> 4, second << 4 | third >> 2, count: 2)
    default: return nil
    }
  }
}
