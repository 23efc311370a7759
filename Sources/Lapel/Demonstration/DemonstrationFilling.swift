internal import Addresses
internal import Backpack
internal import Baking
internal import Crypto
internal import Demonstration
internal import Foundation
internal import Issuing
internal import Names
internal import Postgres
internal import Proofs
internal import Storage

/// Writes the invented community into an empty database, as if it had been there for years.
struct DemonstrationFilling: Sendable {
  private let storage: Storage
  private let base: BaseAddress
  private let art: URL

  /// `art` is the folder of the badges' pictures.
  init(_ storage: Storage, base: BaseAddress, art: URL) {
    self.storage = storage
    self.base = base
    self.art = art
  }

  /// A badge's picture that is not there, or not one that may be shown.
  struct MissingArt: Error, CustomStringConvertible {
    let name: String
    var description: String { "The picture \(name) of the demonstration is missing or damaged." }
  }

  /// Says whether the database was empty; nothing is changed where it was not.
  @discardableResult
  func fillIfEmpty(now: Date = Date()) async throws -> Bool {
    guard try await storage.transaction({ db in try db.isEmpty() }) else { return false }
    let community = Community(now: now)
    let pictures = try community.badgeClasses.map { try picture(of: $0) }
    let keys = try community.issuers.map { _ in try SigningKey.generate() }
    let identifiers = AwardDocuments(base: base).assertionBase
    return try await storage.transaction { db in
      guard try db.isEmpty() else { return false }
      try Self.openHouse(Array(zip(community.issuers, keys)), Array(zip(community.badgeClasses, pictures)), in: db)
      for series in community.series { try db.open(series) }
      for invented in community.awards { try db.issue(invented.award) }
      for person in community.people { try Self.open(person, identifiers: identifiers, at: now, in: db) }
      return true
    }
  }

  /// Opens issuers and badge classes alone. Says whether the database was empty; nothing is changed where it was not.
  func openHouseIfEmpty(_ issuers: [InventedIssuer], _ badgeClasses: [InventedBadgeClass]) async throws -> Bool {
    let pictures = try badgeClasses.map { try picture(of: $0) }
    let keys = try issuers.map { _ in try SigningKey.generate() }
    return try await storage.transaction { db in
      guard try db.isEmpty() else { return false }
      try Self.openHouse(Array(zip(issuers, keys)), Array(zip(badgeClasses, pictures)), in: db)
      return true
    }
  }

  private static func openHouse(
    _ issuers: [(InventedIssuer, SigningKey)], _ badgeClasses: [(InventedBadgeClass, Picture)],
    in db: isolated Connection
  ) throws {
    for (issuer, key) in issuers { try open(issuer, key, in: db) }
    for (badge, picture) in badgeClasses { try open(badge, picture, in: db) }
  }

  private struct Picture: Sendable {
    let name: PictureName
    let bytes: [UInt8]
  }

  private func picture(of badge: InventedBadgeClass) throws -> Picture {
    let file = art.appending(path: "\(badge.art).svg")
    guard let data = try? Data(contentsOf: file), let safe = safePicture(Array(data)),
      let kind = PictureName.Kind(rawValue: safe.kind.rawValue)
    else { throw MissingArt(name: badge.art) }
    return Picture(
      name: PictureName(digest: Array(SHA256.hash(data: Data(safe.bytes))), kind: kind), bytes: safe.bytes)
  }

  private static func open(_ issuer: InventedIssuer, _ key: SigningKey, in db: isolated Connection) throws {
    try db.openIssuer(
      Issuer(
        slug: issuer.slug, name: issuer.name, url: issuer.url, email: issuer.email, description: issuer.description,
        publicKeyPEM: key.publicPEM),
      signingKey: key.pem, at: issuer.createdAt)
  }

  private static func open(_ badge: InventedBadgeClass, _ picture: Picture, in db: isolated Connection) throws {
    try db.store(picture: picture.bytes, sha256: picture.name.digestBytes, mediaType: picture.name.kind.mediaType)
    try db.openBadgeClass(
      BadgeClass(
        slug: badge.slug, issuer: badge.issuer, name: badge.name, description: badge.description,
        criteria: badge.criteria, tags: badge.tags, picture: picture.name, caption: badge.caption,
        createdAt: badge.createdAt))
  }

  private static func open(
    _ person: InventedPerson, identifiers: String, at now: Date, in db: isolated Connection
  ) throws {
    let account = try db.openAccount(
      nickname: person.nickname, displayName: person.displayName, biography: person.biography, passwordHash: nil,
      isListed: person.isListed, at: person.joinedAt)
    for address in person.addresses { try db.confirmAddress(address, of: account.id, at: person.joinedAt) }
    try db.attachAwards(to: account.id, base: identifiers, at: person.joinedAt)
    try db.pin(person.pins, of: account.id)
    for collection in person.collections { try Self.open(collection, of: account.id, at: now, in: db) }
  }

  private static func open(
    _ invented: InventedCollection, of account: Account.ID, at now: Date, in db: isolated Connection
  ) throws {
    guard let id = try db.openCollection(invented.title, near: invented.slug, of: account, at: now),
      var collection = try db.collection(id, of: account)?.collection
    else { return }
    collection.summary = invented.summary
    collection.layout = .list
    collection.visibility = .everyone
    try db.save(collection, cover: nil, at: now)
    _ = try db.collect(invented.entries.map(\.award), into: collection.id, at: now)
    try db.arrange(collection.id, invented.entries.map { ($0.award, $0.note) }, isAutomatic: false)
  }
}
