/// The secret in a mailed link: 32 lower-case letters and digits, 160 bits. Only its hash is stored.
public struct LinkToken: Sendable, Hashable, PathParameter {
  public let segment: String

  public init?(segment: String) {
    guard segment.utf8.count == Self.length, segment.utf8.allSatisfy(Self.alphabet.contains) else { return nil }
    self.segment = segment
  }

  /// Makes a new one.
  public static func random() -> LinkToken {
    var text = ""
    for _ in 0..<length { text.unicodeScalars.append(Unicode.Scalar(alphabet[Int.random(in: 0..<alphabet.count)])) }
    return LinkToken(known: text)
  }

  private init(known text: String) { segment = text }

  private static let length = 32
  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
}
