import Addresses
import Backpack
import Baking
import Foundation
import Gateway
import Issuing
import LinkedData
import Names
import Postgres
import Proofs
import Storage
import TestSite
import TestSupport
import Testing
import Verification
import Work

@Suite("Awards of this site that are brought back to it")
struct OwnAwardImportTests {
  /// A site that has awarded one badge.
  private func site(
    _ proof: AwardProof, to email: String, revocation: Revocation? = nil, elsewhere: Web = StubWeb().web
  ) async throws -> (TestSite, Award) {
    let site = try await TestSite(elsewhere: elsewhere, base: "https://badges.harbour.example")
    let key = try ForeignIssuer.key.get()
    let office = try #require(Slug("harbour-office"))
    let issuer = Issuer(
      slug: office, name: "Harbour Office", url: try #require(Link(web: "https://harbour.example/")),
      email: try #require(EmailAddress("badges@harbour.example")), description: nil, publicKeyPEM: key.publicPEM)
    let picture = try ForeignIssuer.picture(.png)
    let name = PictureName(digest: Array(repeating: 0xAB, count: 32), kind: .png)
    let badge = BadgeClass(
      slug: try #require(Slug("guiding-light")), issuer: office, name: "Guiding Light",
      description: "Removed a barrier.",
      criteria: "Find one.", tags: [], picture: name, caption: nil, createdAt: site.clock.now)
    let award = Award(
      id: .random(), badgeClass: badge.slug, issuer: office,
      recipient: AwardRecipient(address: try #require(EmailAddress(email)), salt: .random()),
      issuedAt: site.clock.now.addingTimeInterval(-86_400), revocation: revocation, proof: proof)
    let now = site.clock.now
    try await site.storage.transaction { db in
      try db.openIssuer(issuer, signingKey: key.pem, at: now)
      try db.store(picture: picture, sha256: name.digestBytes, mediaType: "image/png")
      try db.openBadgeClass(badge)
      try db.issue(award)
    }
    return (site, award)
  }

  private func statement(_ award: Award, _ site: TestSite) throws -> String {
    try AwardDocuments(base: site.settings.base).statement(of: award) { () throws(SigningKey.Failure) in
      try ForeignIssuer.key.get()
    }
  }

  @Test("its owner brings it home, and it lies there as the award it is", arguments: AwardProof.allCases)
  func home(_ proof: AwardProof) async throws {
    let (site, award) = try await site(proof, to: "ann@example.org")
    let ann = try await site.person("ann")
    let file = try ForeignIssuer.baked(try statement(award, site))
    let entry = try await site.take(file, by: ann)
    let holding = try #require(entry.holding, "\(entry.imported.outcome)")
    #expect(holding.publicID == award.id)
    #expect(holding.badgeClass == award.badgeClass)
    #expect(await site.get("/award/\(award.id)", as: ann).status == 200)
    #expect(try await site.take(file, by: ann).refused == .alreadyHeld)
  }

  @Test("nobody else can take it", arguments: AwardProof.allCases)
  func others(_ proof: AwardProof) async throws {
    let (site, award) = try await site(proof, to: "ann@example.org")
    let bob = try await site.person("bob")
    #expect(try await site.take(try statement(award, site), by: bob).refused == .notYours)
    #expect(try await site.holdings(of: bob).isEmpty)
  }

  @Test("what was withdrawn does not come back", arguments: AwardProof.allCases)
  func withdrawn(_ proof: AwardProof) async throws {
    let revocation = Revocation(revokedAt: TestClock.start.addingTimeInterval(-3600), reason: "Issued in error.")
    let (site, award) = try await site(proof, to: "ann@example.org", revocation: revocation)
    let ann = try await site.person("ann")
    let entry = try await site.take(try statement(award, site), by: ann)
    #expect(entry.refused == .revoked)
    #expect(entry.refusal?.arguments["reason"] == "Issued in error.")
  }

  @Test("a badge signed by somebody else does not become the award whose id it bears", arguments: AwardProof.allCases)
  func forged(_ proof: AwardProof) async throws {
    let web = StubWeb()
    let (site, award) = try await site(proof, to: "ann@example.org", elsewhere: web.web)
    let (ann, bob) = (try await site.person("ann"), try await site.person("bob"))
    let issuer = try ForeignIssuer(web, isSigned: true)
    let id = AwardDocuments(base: site.settings.base).assertionBase + award.id.description
    for person in [bob, ann] {
      let own = try JSON(parsing: JWSPayload.bytes(of: try issuer.award(to: person.email.description)))
      var members = try #require(own.object)
      members["id"] = .string(id)
      // Everything holds but the id: a key that its issuer really has, and a recipient who is really there.
      let theirBadge = try ForeignIssuer.key.get().sign(payload: JSON.object(members).bytes)
      members["badge"] = .string(AwardDocuments(base: site.settings.base).badgeClassID(award.badgeClass))
      let ourBadge = try ForeignIssuer.key.get().sign(payload: JSON.object(members).bytes)
      for forged in [theirBadge, ourBadge] {
        let entry = try await site.take(forged, by: person)
        #expect(entry.refused != nil, "\(entry.imported.outcome)")
        #expect(try await site.storage.transaction { db in try db.isHeld(award: award.id) } == false)
      }
    }
    #expect(await site.get("/award/\(award.id)").status == 404)
    // Nothing stands in the way of the real one.
    let real = try await site.take(try statement(award, site), by: ann)
    #expect(real.holding?.publicID == award.id, "\(real.imported.outcome)")
  }

  @Test("an award that this site never made is not verified by having its address")
  func invented() async throws {
    let (site, award) = try await site(.hosted, to: "somebody@example.org")
    let ann = try await site.person("ann")
    let forged = try statement(award, site).replacing(award.id.description, with: PublicID.random().description)
    #expect(try await site.take(forged, by: ann).refused == .notVerified)
  }
}

/// The middle part of a compact JWS (RFC 7515 §3.1).
private enum JWSPayload {
  static func bytes(of text: String) throws -> [UInt8] {
    let parts = text.split(separator: ".")
    return try #require(parts.count == 3 ? Base64URL.decode(String(parts[1])) : nil)
  }
}
