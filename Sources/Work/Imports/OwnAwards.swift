internal import Addresses
internal import Backpack
internal import Issuing
internal import Names
internal import OpenBadges
internal import Proofs
internal import Storage
internal import Verification

/// This site's own awards, when somebody brings one back by an address of it.
struct OwnAwards: Sendable {
  let storage: Storage
  let base: BaseAddress

  /// The award that an assertion's id names.
  func award(named identifier: String) -> PublicID? {
    let prefix = AwardDocuments(base: base).assertionBase
    guard identifier.utf8.starts(with: prefix.utf8) else { return nil }
    return PublicID(identifier.dropFirst(prefix.count))
  }

  /// Whether a badge that bears an award's id is of the award's badge and issuer, rather than somebody else's own badge
  /// with that id written into it.
  func isWhatIsSaid(of award: Award, _ facts: BadgeFacts) -> Bool {
    let documents = AwardDocuments(base: base)
    return facts.badgeClassID?.utf8.elementsEqual(documents.badgeClassID(award.badgeClass).utf8) == true
      && facts.issuerID?.utf8.elementsEqual(documents.profileID(award.issuer).utf8) == true
  }

  /// What the page, the file or the assertion of an award stands for, where `viewer` may have it: people paste whichever
  /// they have before them.
  func statement(at address: String, for viewer: Account.ID?) async -> Statement? {
    guard let id = award(at: address),
      let facts = try? await storage.transaction({ db in try db.award(id, for: viewer) })
    else { return nil }
    return statement(of: facts)
  }

  /// What an award is verified by: its address, or what its issuer signed; `nil` where it cannot be signed.
  func statement(of facts: AwardFacts) -> Statement? {
    let documents = AwardDocuments(base: base)
    guard facts.award.proof == .signed else { return .address(documents.id(of: facts.award)) }
    let signed = try? documents.statement(of: facts.award) { () throws(SigningKey.Failure) in
      try SigningKey(pem: facts.signingKey)
    }
    return signed.map(Statement.jws)
  }

  private func award(at address: String) -> PublicID? {
    guard address.utf8.starts(with: base.description.utf8) else { return nil }
    let path = address.dropFirst(base.description.count).prefix { $0 != "?" && $0 != "#" }
    let segments = path.split(separator: "/").map(String.init)
    return Paths.award.match(segments) ?? Paths.awardFile.match(segments) ?? Paths.assertion.match(segments)
  }
}
