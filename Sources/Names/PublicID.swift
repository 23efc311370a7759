/// A random name for something that has no better one, such as an award: twenty letters and digits, 100 bits.
///
/// Nobody can guess a neighbour from it. Written in the base-32 alphabet of RFC 4648 §6, in lower case.
public struct PublicID: Sendable, Hashable, CustomStringConvertible {
  public let description: String

  /// Reads one that came in an address or from the database.
  public init?(_ text: some StringProtocol) { self.init(whole: String(text)) }

  private init?(whole text: String) {
    guard text.utf8.count == Self.length, text.utf8.allSatisfy(Self.isLetter) else { return nil }
    self.description = text
  }

  /// Makes a new one.
  public static func random() -> PublicID {
    var generator = SystemRandomNumberGenerator()
    return random(using: &generator)
  }

  /// Makes one from a given source of chance, so that invented data is the same each time.
  public static func random(using generator: inout some RandomNumberGenerator) -> PublicID {
    var text = ""
    for _ in 0..<length {
      text.unicodeScalars.append(Unicode.Scalar(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]))
    }
    return PublicID(known: text)
  }

  private init(known text: String) { description = text }

  private static let length = 20
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x32...0x37).contains(byte) }
  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
}
