/// A password as it is stored: Argon2id, its cost, a salt and the digest, as text.
///
/// - Source: RFC 9106; the PHC string format.
public struct PasswordHash: Sendable, Hashable, CustomStringConvertible {
  /// Such as `$argon2id$v=19$m=19456,t=2,p=1$…$…`.
  public let description: String
  /// The work it takes to check a password against this hash.
  public let cost: PasswordCost

  /// Reads a stored hash; `nil` where it is none of Argon2id, version 19, or asks for more work than is bearable.
  public init?(_ text: String) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard text.utf8.count <= 256, parts.count == 6, parts[0].isEmpty, parts[1] == "argon2id", parts[2] == "v=19",
      let cost = Self.cost(parts[3]), cost.isBearable, Self.isBase64(parts[4], 11...86),
      Self.isBase64(parts[5], 22...86)
    else { return nil }
    self.description = text
    self.cost = cost
  }

  /// A hash that no password has, at the given cost: what is checked where there is no account.
  static func ofNobody(_ cost: PasswordCost) -> PasswordHash? {
    let zeros = String(repeating: "A", count: 43)
    return PasswordHash("$argon2id$v=19$m=\(cost.memory),t=\(cost.passes),p=\(cost.lanes)$\(zeros.prefix(22))$\(zeros)")
  }

  /// Whether the hash should be made anew at the next sign-in, because it is not of the given cost.
  public func needsRehash(at cost: PasswordCost = .standard) -> Bool { self.cost != cost }

  private static func cost(_ text: Substring) -> PasswordCost? {
    let settings = text.split(separator: ",", omittingEmptySubsequences: false)
    guard settings.count == 3, let memory = number(settings[0], "m="), let passes = number(settings[1], "t="),
      let lanes = number(settings[2], "p=")
    else { return nil }
    return PasswordCost(memory: memory, passes: passes, lanes: lanes)
  }

  private static func number(_ text: Substring, _ name: String) -> UInt32? {
    guard text.hasPrefix(name), let number = UInt32(text.dropFirst(name.count)) else { return nil }
    // One way to write a number only: no sign, no leading zero.
    return "\(number)" == text.dropFirst(name.count) ? number : nil
  }

  private static func isBase64(_ text: Substring, _ length: ClosedRange<Int>) -> Bool {
    length.contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"): true
        default: false
        }
      }
  }
}
