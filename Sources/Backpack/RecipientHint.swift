internal import Names
public import OpenBadges

/// At whom a badge was written for, so far as somebody else may know: what kind of address it is, and a few letters of it.
public struct RecipientHint: Sendable, Hashable {
  /// What the badge calls the address; `nil` where it does not say and it cannot be told.
  public let kind: RecipientIdentity.Kind?
  /// The address with most of it left out; `nil` where only its hash is known.
  public let masked: String?

  public init(kind: RecipientIdentity.Kind?, masked: String?) {
    self.kind = kind
    self.masked = masked
  }

  public init(_ statement: RecipientStatement) {
    let stated = statement.type.flatMap { RecipientIdentity.Kind(rawValue: $0.lowercased()) }
    guard case .plain(let address) = statement.identity else {
      self.init(kind: stated, masked: nil)
      return
    }
    if let email = EmailAddress(address) {
      self.init(kind: stated ?? .email, masked: email.masked)
    } else {
      self.init(kind: stated, masked: Self.masked(address, stated))
    }
  }

  /// A site's name, a method, the last two digits: what its owner recognises, and nobody could guess the rest from.
  private static func masked(_ address: String, _ kind: RecipientIdentity.Kind?) -> String? {
    switch kind {
    case .telephone: return "***\(address.suffix(2))"
    case .url, .id:
      let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
      if parts.count >= 3, ["https:", "http:"].contains(parts[0].lowercased()), parts[1].isEmpty {
        return "\(parts[2].split(separator: "@").last ?? "")/***"
      }
      let scheme = address.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      return scheme.count == 3 && scheme[0] == "did" ? "did:\(scheme[1]):***" : nil
    case .email, nil: return nil
    }
  }
}
