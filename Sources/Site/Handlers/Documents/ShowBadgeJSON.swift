internal import Addresses
internal import Backpack
internal import Foundation
internal import Gateway
internal import Issuing
internal import LinkedData
internal import Names
internal import Storage

/// `GET /badge/{slug}/json`: a badge in the shape that Fedora's badges have.
struct ShowBadgeJSON: Sendable {
  func answer(_ call: Call<Anyone>, slug: Slug) async throws -> Answer {
    let found = try await call.storage.transaction { db in
      guard let row = try db.badgeClass(slug) else { throw Refusal.notFound }
      return (
        row: row, first: try db.firstHolder(of: slug), latest: try db.holders(of: slug, after: nil, limit: 1).first,
        census: try db.census()
      )
    }
    let badge = found.row.badgeClass
    let people = max(found.census.people, 1)
    let document: JSON = [
      "description": .string(badge.description),
      "first_awarded": Self.instant(found.first),
      "first_awarded_person": Self.nickname(found.first),
      "id": .string(badge.slug.description),
      "image": .string(call.settings.base.absolute(Paths.picture.link(badge.picture))),
      "last_awarded": Self.instant(found.latest),
      "last_awarded_person": Self.nickname(found.latest),
      "name": .string(badge.name),
      "percent_earned": JSON(Double(found.row.timesAwarded) / Double(people) * 100),
      "tags": badge.tags.isEmpty ? .null : .string(badge.tags.map { $0 + "," }.joined()),
      "times_awarded": JSON(found.row.timesAwarded),
    ]
    return .publicJSON(document.bytes).kept(from: [.badge(slug), .people])
  }

  private static func instant(_ holder: HolderRow?) -> JSON {
    holder.map { JSON($0.awardedAt.timeIntervalSince1970) } ?? .null
  }

  private static func nickname(_ holder: HolderRow?) -> JSON {
    holder.map { .string($0.account.nickname.description) } ?? .null
  }
}
