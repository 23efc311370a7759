internal import Addresses
internal import Backpack
internal import Demonstration
internal import Foundation
internal import Issuing
internal import Names
internal import Postgres
internal import Storage

/// Writes an invented crowd into an empty database, a few hundred people at a time.
struct CrowdFilling: Sendable {
  private let storage: Storage
  private let base: BaseAddress
  private let small: DemonstrationFilling

  /// How many people are written in one transaction.
  static let portion = 500

  /// `small` opens the issuers and badge classes. A statement may take longer here than `storage` of a site allows, so it
  /// is the owner's.
  init(_ storage: Storage, base: BaseAddress, small: DemonstrationFilling) {
    self.storage = storage
    self.base = base
    self.small = small
  }

  /// Pages worth looking at, or `nil` where the database was not empty; nothing is changed then.
  func fillIfEmpty(_ crowd: Crowd, now: Date = Date()) async throws -> [Link]? {
    guard try await small.openHouseIfEmpty(crowd.issuers, crowd.badgeClasses) else { return nil }
    let base = AwardDocuments(base: base).assertionBase
    var example: CrowdMember?
    var collector: CrowdMember?
    for start in stride(from: 0, to: crowd.count, by: Self.portion) {
      let members = (start..<min(start + Self.portion, crowd.count)).compactMap(crowd.member)
      let columns = Self.columns(members, crowd)
      try await storage.transaction { db in try db.write(columns, base: base, at: now) }
      if example == nil { example = members.first { $0.isListed && $0.awards.count >= 60 && $0.awards.count < 70 } }
      if collector == nil { collector = members.first { $0.isListed && $0.shown.count >= 100 } }
    }
    let collected = try await storage.transaction { [collector] db in
      let page = try collector.flatMap { try Self.openCollection(of: $0, at: now, in: db) }
      try db.foldStanding()
      try db.refreshStatistics()
      return page
    }
    return [
      example.map { Paths.profile.link($0.nickname) }, crowd.badgeClasses.first.map { Paths.badge.link($0.slug) },
      collected,
    ]
    .compactMap { $0 }
  }

  /// A collection of a hundred badges, the page of which is returned.
  private static func openCollection(
    of member: CrowdMember, at now: Date, in db: isolated Connection
  ) throws -> Link? {
    guard let account = try db.visibleAccount(nickname: member.nickname), let title = Title("A hundred badges"),
      let slug = Slug("a-hundred-badges"), let id = try db.openCollection(title, near: slug, of: account.id, at: now),
      var collection = try db.collection(id, of: account.id)?.collection
    else { return nil }
    collection.visibility = .everyone
    try db.save(collection, cover: nil, at: now)
    _ = try db.collect(member.shown.prefix(100).map(\.id), into: collection.id, at: now)
    return Paths.collection.link(member.nickname, collection.slug)
  }

  private static func columns(_ members: [CrowdMember], _ crowd: Crowd) -> BulkColumns {
    var columns = BulkColumns()
    for member in members {
      columns.add(
        member.nickname, displayName: member.displayName, address: member.address, identity: .random(),
        isListed: member.isListed, joinedAt: member.joinedAt)
      for award in member.awards {
        columns.add(
          award: award.id, of: crowd.badgeClasses[award.badgeClass].slug, to: member.address, salt: award.salt,
          issuedAt: award.issuedAt, isWithdrawn: award.isWithdrawn, isShown: award.isShown)
      }
    }
    return columns
  }
}
