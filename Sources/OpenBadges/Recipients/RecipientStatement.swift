internal import LinkedData

/// Whom a badge names, in clear or hashed.
///
/// - Source: Open Badges 2.0, “IdentityObject”.
public struct RecipientStatement: Sendable, Hashable {
  public enum Identity: Sendable, Hashable {
    case plain(String)
    case hashed(RecipientHash, salt: String)
  }

  /// What kind of address it is, as the badge says: `email`, `url`, …; `nil` where it does not say.
  public let type: String?
  public let identity: Identity

  public init(type: String?, identity: Identity) {
    self.type = type
    self.identity = identity
  }

  /// The longest salt that is hashed with, in bytes: every address of a person is hashed with it several times.
  public static let saltLimit = 1_024

  /// The first of `identities` that this names; one that matches as it is written goes before one that needs another
  /// spelling.
  public func match(_ identities: [RecipientIdentity]) -> RecipientMatch? {
    let matches = identities.compactMap(match)
    return matches.first { $0.written == nil } ?? matches.first
  }

  /// Whether it is of the kind of one of `identities`, so that they can be compared at all: an e-mail address says
  /// nothing about whose a DID is.
  public func isComparable(with identities: [RecipientIdentity]) -> Bool {
    identities.isEmpty || identities.contains { mayBe($0.kind) }
  }

  private func match(_ given: RecipientIdentity) -> RecipientMatch? {
    guard mayBe(given.kind) else { return nil }
    switch identity {
    case .plain(let stated):
      if stated.isSame(as: given.value) { return RecipientMatch(identity: given) }
      if given.kind == .telephone, let number = TelephoneNumber(stated)?.digits, given.spellings.contains(number) {
        return RecipientMatch(identity: given)
      }
      guard given.kind == .email,
        stated.asciiLowercased.isSame(as: given.value.asciiLowercased)
      else { return nil }
      return RecipientMatch(identity: given, written: stated)
    case .hashed(let hash, let salt):
      let weak = hash.algorithm.isWeak ? hash.algorithm : nil
      for spelling in given.spellings where RecipientHash(spelling, salt: salt, algorithm: hash.algorithm) == hash {
        let asGiven = spelling.isSame(as: given.value)
        // What stands between the digits of a telephone number means nothing.
        let written = asGiven || given.kind == .telephone ? nil : spelling
        return RecipientMatch(identity: given, written: written, weakAlgorithm: weak)
      }
      return nil
    }
  }

  /// A badge that does not say what kind of address it means may mean any.
  private func mayBe(_ kind: RecipientIdentity.Kind) -> Bool {
    guard let type = type?.asciiLowercased else { return true }
    return type == kind.rawValue || (type == "id" && kind == .url) || (type == "url" && kind == .id)
  }
}
