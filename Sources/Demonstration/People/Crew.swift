internal import Foundation
internal import Issuing
internal import Names

/// Everybody aboard, with what is known of them beside what the site shows.
struct Crew: Sendable {
  /// Somebody aboard.
  struct Member: Sendable {
    let person: InventedPerson
    let sketch: PersonSketch

    var nickname: String { person.nickname.description }
    var gifts: Gifts { sketch.gifts }
  }

  /// Those longest aboard first.
  let members: [Member]

  static let sketches: [PersonSketch] = oldHands + translators + builders + answerers + storytellers + newcomers

  init(timeline: Timeline) {
    members = Self.sketches.compactMap { sketch in
      sketch.person(in: timeline).map { Member(person: $0, sketch: sketch) }
    }
    .sorted { $0.person.joinedAt < $1.person.joinedAt }
  }

  /// Somebody of this nickname.
  func member(_ nickname: String) -> Member? { members.first { $0.nickname == nickname } }

  /// Those who can have been there at that time, and do not mind being mentioned, other than one.
  func mates(of nickname: String, at date: Date) -> [Member] {
    members.filter { $0.person.joinedAt < date && $0.person.isListed && $0.nickname != nickname }
  }

  /// Everybody with their favourites pinned and their collections, of the awards that are theirs and stand.
  func people(wearing awards: [InventedAward], at now: Date) -> [InventedPerson] {
    let byHolder = Dictionary(grouping: awards, by: \.holder)
    return members.map { member in
      let standing = (byHolder[member.person.nickname] ?? []).map(\.award).filter { award in
        award.revocation == nil && award.expiresAt.map { $0 > now } ?? true
      }
      var person = member.person
      person.pins = Array(
        member.sketch.favourites.compactMap { slug in standing.first { $0.badgeClass.description == slug }?.id }.prefix(
          6))
      person.collections = member.sketch.collections.compactMap { $0.collection(of: standing) }
      return person
    }
  }
}
