/// An e-mail address that mail can be sent to and that a badge can be written for.
///
/// A dot-atom and a host name of at least two labels (RFC 5321 §4.1.2 without quoted parts, literals and comments), in
/// ASCII: a look-alike letter, a line break or a second address never gets in. At most 254 bytes.
public struct EmailAddress: Sendable, Hashable, CustomStringConvertible {
  /// The address as its owner wrote it; old badges were hashed with the spelling of that time.
  public let description: String

  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count <= 254, let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { return nil }
    let local = bytes[..<at]
    let host = bytes[(at + 1)...]
    guard (1...64).contains(local.count), Self.isDotAtom(local), Self.isHostName(host) else { return nil }
    self.description = String(text)
  }

  /// The form that decides whether two addresses are the same mailbox: lower case.
  public var folded: String { description.lowercased() }

  /// What a stranger may see of it: `j***@u***.fr`.
  public var masked: String {
    let halves = description.split(separator: "@", maxSplits: 1)
    guard halves.count == 2, let dot = halves[1].lastIndex(of: ".") else { return "***" }
    return "\(halves[0].prefix(1))***@\(halves[1].prefix(1))***\(halves[1][dot...])"
  }

  public static func == (left: EmailAddress, right: EmailAddress) -> Bool {
    left.folded.utf8.elementsEqual(right.folded.utf8)
  }
  public func hash(into hasher: inout Hasher) { hasher.combine(folded) }

  private static let symbols = Set("!#$&'*+-/=?^_`{|}~".utf8)

  private static func isDotAtom(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { atom in
      !atom.isEmpty && atom.allSatisfy { isLetterOrDigit($0) || symbols.contains($0) }
    }
  }

  private static func isHostName(_ bytes: ArraySlice<UInt8>) -> Bool {
    let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, last.contains(where: { !(0x30...0x39).contains($0) }) else {
      return false
    }
    return labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
        && label.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
