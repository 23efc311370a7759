internal import Addresses
internal import Backpack
internal import Crypto
internal import Foundation
internal import Gateway
internal import Issuing
public import Names
internal import Proofs
internal import Storage

extension TestSite {
  /// The slug of the one issuer that ``badge(_:name:tags:)`` opens where it is not there yet.
  public static let issuer = "harbour-crew"

  /// Opens a badge that can be awarded.
  @discardableResult
  public func badge(_ slug: String, name: String? = nil, tags: [String] = ["craft"]) async throws -> Slug {
    let (slug, issuer) = (try Self.required(Slug(slug)), try Self.required(Slug(Self.issuer)))
    let key = try Self.signingKey.get()
    let profile = Issuer(
      slug: issuer, name: "Harbour Crew", url: try Self.required(Link(web: "https://crew.example/")),
      email: try Self.required(EmailAddress("crew@example.org")), description: nil, publicKeyPEM: key.publicPEM)
    let picture = PictureName(digest: Array(SHA256.hash(data: Data(Self.drawing))), kind: .svg)
    let (name, now) = (name ?? "Badge \(slug)", clock.now)
    try await storage.transaction { db in
      if try db.issuer(issuer) == nil { try db.openIssuer(profile, signingKey: key.pem, at: now) }
      try db.store(picture: Self.drawing, sha256: picture.digestBytes, mediaType: picture.kind.mediaType)
      try db.openBadgeClass(
        BadgeClass(
          slug: slug, issuer: issuer, name: name, description: "What \(name) is for.", criteria: "Do it once.",
          tags: tags, picture: picture, caption: nil, createdAt: now))
    }
    return slug
  }

  /// Awards a badge to an address, and puts it into the backpack of whoever proved that address.
  @discardableResult
  public func award(_ badge: Slug, to email: EmailAddress, isSigned: Bool = false) async throws -> PublicID {
    let issuer = try Self.required(Slug(Self.issuer))
    let award = Award(
      id: .random(), badgeClass: badge, issuer: issuer, recipient: AwardRecipient(address: email, salt: .random()),
      issuedAt: clock.now, proof: isSigned ? .signed : .hosted)
    let (base, now) = (AwardDocuments(base: settings.base).assertionBase, clock.now)
    try await storage.transaction { db in
      try db.issue(award)
      if let account = try db.credentials(email: email)?.account {
        try db.attachAwards(to: account.id, base: base, at: now)
      }
    }
    return award.id
  }

  /// The address of the picture of every badge opened here.
  public var picture: String {
    "/image/\(PictureName(digest: Array(SHA256.hash(data: Data(Self.drawing))), kind: .svg))"
  }

  private static let drawing = Array(
    #"<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8z"/></svg>"#.utf8)

  /// One for the whole process, since making one takes a while.
  private static let signingKey = Result { () throws(SigningKey.Failure) in try SigningKey.generate() }
}
