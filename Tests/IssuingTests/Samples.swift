import Addresses
import Foundation
import Issuing
import LinkedData
import Names
import Proofs
import Testing

/// An issuer, a badge class and awards to try things on.
enum Samples {
  static func base() throws -> BaseAddress { try #require(BaseAddress("https://badges.harbour.example")) }
  static func documents() throws -> AwardDocuments { AwardDocuments(base: try base()) }

  static func issuer(publicKeyPEM: String = "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n") throws
    -> Issuer
  {
    Issuer(
      slug: try #require(Slug("harbour-office")), name: "Harbour Office",
      url: try #require(Link(web: "https://harbour.example/")),
      email: try #require(EmailAddress("badges@harbour.example")), description: "An office.", publicKeyPEM: publicKeyPEM
    )
  }

  static func badgeClass(caption: String? = "A lighthouse", tags: [String] = ["Quality"]) throws -> BadgeClass {
    BadgeClass(
      slug: try #require(Slug("guiding-light")), issuer: try #require(Slug("harbour-office")), name: "Guiding Light",
      description: "Removed a barrier.", criteria: "Find one.\n\nRemove it.", tags: tags,
      picture: PictureName(digest: Array(repeating: 0xAB, count: 32), kind: .svg), caption: caption,
      createdAt: Date(timeIntervalSince1970: 1_556_928_000))
  }

  static func award(
    id: String = "aaaabbbbccccddddeeee", issuer: String = "harbour-office", proof: AwardProof = .hosted,
    address: String = "maren@maren.example", issuedAt: Date = Date(timeIntervalSince1970: 1_767_744_000.75),
    expiresAt: Date? = nil, narrative: String? = nil, evidence: [AwardEvidence] = [], revocation: Revocation? = nil
  ) throws -> Award {
    Award(
      id: try #require(PublicID(id)), badgeClass: try #require(Slug("guiding-light")),
      issuer: try #require(Slug(issuer)),
      recipient: AwardRecipient(address: try #require(EmailAddress(address)), salt: try #require(Salt("saltsaltsalt"))),
      issuedAt: issuedAt, expiresAt: expiresAt, narrative: narrative, evidence: evidence, revocation: revocation,
      proof: proof)
  }

  static let withdrawal = Revocation(revokedAt: Date(timeIntervalSince1970: 1_768_000_000), reason: "Issued in error.")

  /// One key for all tests, since making one takes a while.
  static let key = Result { try SigningKey.generate() }
}
