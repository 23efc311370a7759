public import Foundation
internal import Issuing
internal import Names

/// An invented community as large as real ones get, to measure with: thousands of people with the badges of the small
/// community in many editions.
///
/// The same size, seed and `now` give the same crowd, to the last letter. A person is invented when asked for, so that
/// nothing holds the whole of it.
public struct Crowd: Sendable {
  public let issuers: [InventedIssuer]
  public let badgeClasses: [InventedBadgeClass]
  private let seed: String
  private let start: Date
  private let now: Date
  private let counts: [Int]
  /// How many people lie between one person and the next in rank, so that neighbours by age differ in badges.
  private let stride: Int
  /// How often a badge is earned: the first by nearly everybody, the last by hardly anybody.
  private let popularity: [Double]

  public init(size: CommunitySize, seed: String = "crowd", now: Date) {
    let small = Community(now: now)
    let timeline = Timeline(now: now)
    issuers = small.issuers
    badgeClasses = (0..<size.badgeClasses).compactMap { place in
      Self.edition(place, of: small.badgeClasses, at: timeline.ago(years: 12 - 11 * Double(place) / 400))
    }
    self.seed = seed
    self.now = timeline.now
    start = timeline.ago(years: 12)
    counts = size.badgesPerPerson()
    stride = Self.stride(of: size.people)
    popularity = (0..<size.badgeClasses).map { 1 / (Double($0) + 3) }
  }

  public var count: Int { counts.count }

  /// The person in this place, the longest aboard first.
  public func member(_ place: Int) -> CrowdMember? {
    var chance = Chance(seed, "member", "\(place)")
    let first = Self.firstNames[Int.random(in: 0..<Self.firstNames.count, using: &chance)]
    let last = Self.lastNames[Int.random(in: 0..<Self.lastNames.count, using: &chance)]
    let name = "\(first.lowercased())-\(last.lowercased())-\(place)"
    let joinedAt = Self.whole(
      start.addingTimeInterval(now.timeIntervalSince(start) * 0.95 * Double(place) / Double(max(1, count))))
    guard let nickname = Nickname(name), let displayName = DisplayName("\(first) \(last)"),
      let address = EmailAddress("\(name)@crowd.example")
    else { return nil }
    return CrowdMember(
      nickname: nickname, displayName: displayName, address: address, joinedAt: joinedAt,
      isListed: !chance.happens(0.02),
      awards: awards(counts[(place * stride) % max(1, count)], since: joinedAt, &chance))
  }

  private func awards(_ wanted: Int, since joinedAt: Date, _ chance: inout Chance) -> [CrowdAward] {
    // Drawing without putting back: each badge waits for as long as it is rare, and the first to come are taken.
    var waits: [(wait: Double, badge: Int)] = []
    waits.reserveCapacity(popularity.count)
    for (badge, weight) in popularity.enumerated() {
      waits.append((-log(1 - chance.fraction()) / weight, badge))
    }
    waits.sort { ($0.wait, $0.badge) < ($1.wait, $1.badge) }
    return waits.prefix(wanted).map { drawn in
      let id = PublicID.random(using: &chance)
      let earliest = max(joinedAt, badgeClasses[drawn.badge].createdAt)
      return CrowdAward(
        id: id, badgeClass: drawn.badge, salt: Salt.random(using: &chance).description,
        issuedAt: Self.whole(earliest.addingTimeInterval(now.timeIntervalSince(earliest) * chance.fraction())),
        isWithdrawn: chance.happens(0.001), isShown: !chance.happens(0.01))
    }
  }

  private static func whole(_ date: Date) -> Date {
    Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down))
  }

  private static func edition(_ place: Int, of small: [InventedBadgeClass], at opened: Date) -> InventedBadgeClass? {
    let model = small[place % small.count]
    guard let slug = Slug("\(model.slug)-\(place + 1)") else { return nil }
    return InventedBadgeClass(
      slug: slug, issuer: model.issuer, art: model.art, name: "\(model.name), edition \(place / small.count + 1)",
      description: model.description, criteria: model.criteria, group: model.group, tags: model.tags,
      caption: model.caption, proof: model.proof, createdAt: opened)
  }

  /// A step that comes by every person once before it comes back.
  private static func stride(of people: Int) -> Int {
    var step = max(1, people * 5 / 8)
    while commonDivisor(step, max(1, people)) != 1 { step += 1 }
    return step
  }

  private static func commonDivisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : commonDivisor(b, a % b) }

  private static let firstNames = [
    "Ada", "Bente", "Chidi", "Dana", "Emre", "Femke", "Goran", "Hana", "Ines", "Jonas", "Kaito", "Lena", "Mira", "Noor",
    "Otto", "Priya", "Quinn", "Rosa", "Samir", "Tuva", "Ugo", "Vera", "Wanda", "Xenia", "Yusuf", "Zoe",
  ]
  private static let lastNames = [
    "Anker", "Boye", "Cole", "Dahl", "Ek", "Falk", "Gray", "Holm", "Iversen", "Juul", "Kerr", "Lund", "Moen", "Nord",
    "Olsen", "Pike", "Quist", "Rask", "Strand", "Thorn", "Ude", "Voss", "West", "Yates", "Zander",
  ]
}
