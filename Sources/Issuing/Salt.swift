/// Random letters mixed into a recipient's hash, a fresh one for each award: the same address hashes differently in
/// two awards, and guessing addresses takes each award by itself.
public struct Salt: Sendable, Hashable, CustomStringConvertible {
  public let description: String

  /// Reads one from the database: 1 to 64 letters and digits.
  public init?(_ text: some StringProtocol) {
    let isPlain = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
    }
    guard (1...64).contains(text.utf8.count), isPlain else { return nil }
    self.description = String(text)
  }

  /// Makes a new one.
  public static func random() -> Salt {
    var generator = SystemRandomNumberGenerator()
    return random(using: &generator)
  }

  /// Makes one from a given source of chance, so that invented data is the same each time.
  public static func random(using generator: inout some RandomNumberGenerator) -> Salt {
    Salt(known: (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
  }

  private init(known bytes: [UInt8]) { description = String(decoding: bytes, as: UTF8.self) }

  private static let length = 24
  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
}
