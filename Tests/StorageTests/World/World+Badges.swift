import Addresses
import Backpack
import Foundation
import Issuing
import Names
import OpenBadges
import Postgres
import Storage
import Testing

/// Badges of this site and from elsewhere.
extension World {
  /// An issuer and a picture, for badge classes to refer to.
  func openHouse() async throws {
    try await db.openIssuer(
      Issuer(
        slug: try World.slug("harbour"), name: "Harbour", url: try #require(Link(web: "https://harbour.example/")),
        email: try World.email("badges@harbour.example"), description: nil, publicKeyPEM: "public"),
      signingKey: "private", at: Self.start)
    try await db.store(picture: [1, 2, 3], sha256: Self.hash(1), mediaType: "image/png")
  }

  func badge(
    _ slug: String, name: String = "Guiding Light", description: String = "Removed a barrier.",
    tags: [String] = ["Quality"], at now: Date = start
  ) async throws -> Slug {
    let badge = BadgeClass(
      slug: try World.slug(slug), issuer: try World.slug("harbour"), name: name, description: description,
      criteria: "Find one.", tags: tags, picture: PictureName(digest: Self.hash(1), kind: .png), caption: nil,
      createdAt: now)
    try await db.openBadgeClass(badge)
    return badge.slug
  }

  /// An award that nobody holds yet.
  func award(_ badge: Slug, to address: String, at now: Date = start) async throws -> PublicID {
    let id = PublicID.random()
    try await db.issue(
      Award(
        id: id, badgeClass: badge, issuer: try World.slug("harbour"),
        recipient: AwardRecipient(address: try World.email(address), salt: .random()), issuedAt: now,
        proof: .hosted))
    return id
  }

  /// An award in somebody's backpack.
  func gift(_ badge: Slug, to account: Account, at now: Date = start) async throws -> PublicID {
    let id = try await award(badge, to: "\(account.nickname)@example.org", at: now)
    try await db.attachAwards(to: account.id, base: "https://lapel.example/assertions/", at: now)
    return id
  }

  func withdraw(_ award: PublicID) async throws {
    try await db.run(
      "UPDATE award SET revoked_at = \(Self.start), revocation_reason = 'Issued in error.' WHERE public_id = \(award)")
  }

  func verdict(at now: Date = start, documents: [FetchedRecord] = []) async throws -> Verdicts.ID {
    try await db.keep(Self.goodVerdict(at: now), documents: documents)
  }

  static func goodVerdict(at now: Date) -> Verdict {
    Verdict(
      CheckID.allCases.map { Check($0, .doesNotApply, Finding(.wordsNotUsed, ["version": "2.0"])) }, checkedAt: now)
  }

  static func document(_ byte: UInt8) -> FetchedRecord {
    FetchedRecord(
      address: "https://a.example/1", finalAddress: "https://a.example/1", status: 200, mediaType: "application/json",
      bytes: [byte], sha256: hash(byte), fetchedAt: start)
  }

  /// A badge from elsewhere in somebody's backpack; its file is the one byte `file`.
  func foreign(
    _ identifier: String, by account: Account, file: UInt8 = 9, name: String = "Sailor", issuedOn: Date? = nil,
    verdict: Verdicts.ID? = nil
  ) async throws -> PublicID {
    var facts = BadgeFacts(version: .v2_0, name: name, issuerName: "Elsewhere")
    facts.issuerHost = "elsewhere.example"
    facts.issuedOn = issuedOn
    facts.tags = ["sea", "a,b \"c\""]
    try await db.store(bytes: [file], sha256: Self.hash(file), mediaType: "application/octet-stream")
    let judged = if let verdict { verdict } else { try await self.verdict() }
    _ = try await db.hold(
      TakenAssertion(
        identifier: identifier, facts: facts, file: Self.hash(file),
        picture: PictureName(digest: Self.hash(1), kind: .png), verdict: judged),
      by: account.id, at: Self.start)
    return try #require(try await db.holding(identifier: identifier, of: account.id))
  }

  func show(_ holdings: [PublicID], to visibility: Visibility, of account: Account) async throws {
    #expect(try await db.setVisibility(of: holdings, to: visibility, account: account.id) == holdings.count)
  }
}
