/// The name in a profile's address: `https://lapel.example/user/ada`.
///
/// One to 64 of `a–z A–Z 0–9 . _ -`; shown as written, compared without regard to case; not only digits, not a word
/// that addresses or staff use, and nothing that looks like a file. Once a `Nickname` exists it is valid.
public struct Nickname: Sendable, Hashable, CustomStringConvertible {
  /// The nickname as its owner wrote it.
  public let description: String

  /// A nickname that somebody may choose today.
  public init?(_ text: some StringProtocol) {
    let folded = String(text).lowercased()
    guard !ReservedWords.nicknames.contains(folded), !ReservedWords.looksLikeFile(folded) else { return nil }
    self.init(chosenBefore: text)
  }

  /// A nickname that somebody has, or might have: words that are kept back today may have been free when it was chosen.
  public init?(chosenBefore text: some StringProtocol) {
    let text = String(text)
    let bytes = text.utf8
    guard (1...64).contains(bytes.count), bytes.allSatisfy(Self.isAllowed),
      bytes.contains(where: { !(0x30...0x39).contains($0) }),
      bytes.first != UInt8(ascii: "."), bytes.last != UInt8(ascii: ".")
    else { return nil }
    self.description = text
  }

  /// The form that decides whether two nicknames are the same.
  public var folded: String { description.lowercased() }

  public static func == (left: Nickname, right: Nickname) -> Bool { left.folded.utf8.elementsEqual(right.folded.utf8) }
  public func hash(into hasher: inout Hasher) { hasher.combine(folded) }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
