internal import Addresses
internal import Backpack
internal import Foundation
internal import LinkedData
internal import Names
internal import OpenBadges

extension JSON {
  /// A person as everyone sees them.
  static func person(_ account: Account, links: [String], base: BaseAddress) -> JSON {
    [
      "nickname": .string(account.nickname.description),
      "name": account.displayName.map { .string($0.description) } ?? .null,
      "pronouns": .string(account.pronouns), "biography": .string(account.biography),
      "links": .array(links.map(JSON.string)),
      "page": .string(base.absolute(Paths.profile.link(account.nickname))), "badgesShown": JSON(account.badgesShown),
      "memberSince": .moment(account.createdAt),
    ]
  }

  /// A person as they see themselves.
  static func profile(_ account: Account, links: [String], base: BaseAddress) -> JSON {
    var profile = person(account, links: links, base: base).object ?? JSONObject()
    profile["isListed"] = .bool(account.isListed)
    profile["isRanked"] = .bool(account.isRanked)
    profile["isIndexed"] = .bool(account.isIndexed)
    return .object(profile)
  }

  /// An instant, or that there is none.
  static func moment(_ date: Date?) -> JSON { date.map { .string(Timestamp.text($0)) } ?? .null }
}
