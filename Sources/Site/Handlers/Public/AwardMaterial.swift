internal import Addresses
internal import Foundation
internal import Gateway
internal import Issuing
internal import Names
internal import OpenBadges
internal import Proofs
internal import Storage
internal import Verification

/// Everything that an award of this site and its documents are made of.
struct AwardMaterial: Sendable {
  let facts: AwardFacts
  let withdrawn: [Award]
  /// The badge class's picture.
  let picture: [UInt8]

  static func load<Who: Caller>(_ id: PublicID, _ call: Call<Who>) async throws -> AwardMaterial {
    try await load(id, call.storage)
  }

  static func load(_ id: PublicID, _ storage: Storage) async throws -> AwardMaterial {
    try await storage.transaction { db in
      guard let facts = try db.award(id) else { throw Refusal.notFound }
      let name = facts.badgeClass.picture
      return AwardMaterial(
        facts: facts, withdrawn: try db.withdrawnAwards(of: facts.issuer.slug),
        picture: try db.picture(sha256: name.digestBytes, mediaType: name.kind.mediaType)?.bytes ?? [])
    }
  }

  /// What travels inside the picture: the hosted document, or the signed one.
  func statement(base: BaseAddress) throws -> String {
    let pem = facts.signingKey
    return try AwardDocuments(base: base).statement(of: facts.award) { () throws(SigningKey.Failure) in
      try SigningKey(pem: pem)
    }
  }

  /// Checks the award against what its addresses answer now, as any other badge is checked.
  func verify(for addresses: [EmailAddress], base: BaseAddress, now: Date) async -> Report {
    let documents = PublishedDocuments(
      facts.award, facts.badgeClass, facts.issuer, withdrawn: withdrawn, picture: picture,
      documents: AwardDocuments(base: base))
    let web = Web(home: WebOrigin(base.description)) { address, _ in
      guard let reply = documents[address] else { return .unreachable(.refusedAddress) }
      return .document(
        WebDocument(
          address: address, finalAddress: address, status: reply.status, mediaType: reply.mediaType, body: reply.body,
          fetchedAt: now))
    }
    let statement: Statement
    if facts.award.proof == .signed, let text = try? self.statement(base: base) {
      statement = .jws(text)
    } else {
      statement = .address(AwardDocuments(base: base).id(of: facts.award))
    }
    return await Verifier(web: web).verify(
      statement, recipients: addresses.map { .email($0.description) }, now: now)
  }
}
