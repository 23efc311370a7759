internal import Addresses
internal import Foundation
internal import Issuing
internal import Names

/// Turns what the rules and the memories say into awards.
struct AwardWriter: Sendable {
  let catalogue: Catalogue
  let crew: Crew
  let timeline: Timeline

  /// Every award, the oldest first. Nobody holds the same badge twice.
  func awards() -> [InventedAward] {
    var told: [Earned: Memory] = [:]
    for memory in memories + withdrawals { told[Earned(memory.holder, memory.slug)] = memory }
    let remembered = told.values.map { $0.occasion(in: timeline) }
    let left = occasions().filter { told[Earned($0.holder, $0.slug)] == nil }
    let all = (remembered + left).filter(isPossible)
      .sorted { ($0.date, $0.slug, $0.holder) < ($1.date, $1.slug, $1.holder) }
    var counts: [String: Int] = [:]
    return all.compactMap { occasion in
      let turn = counts[occasion.slug, default: 0]
      counts[occasion.slug] = turn + 1
      return invented(occasion, memory: told[Earned(occasion.holder, occasion.slug)], turn: turn)
    }
  }

  private struct Earned: Hashable {
    let holder: String
    let slug: String

    init(_ holder: String, _ slug: String) {
      self.holder = holder
      self.slug = slug
    }
  }

  private func occasions() -> [Occasion] {
    crew.members.flatMap { member -> [Occasion] in
      let once = Milestone.all.compactMap { $0.occasion(for: member, in: timeline) }
      let first = firstPatchOccasion(for: member, in: timeline).map { [$0] } ?? []
      let levels = Levels.all.flatMap { $0.occasions(for: member, in: timeline) }
      let regattas = catalogue.regattas.compactMap { $0.occasion(for: member, in: timeline) }
      let conferences = catalogue.conferences.compactMap { $0.occasion(for: member) }
      let courses = Course.all.compactMap { $0.occasion(for: member, in: timeline) }
      return first + once + levels + yearOccasions(for: member, in: timeline) + regattas + conferences + courses
    }
  }

  /// Whether the badge was there to be had, and the person there to get it. Courses ashore need no membership.
  private func isPossible(_ occasion: Occasion) -> Bool {
    guard let badgeClass = catalogue[occasion.slug], let member = crew.member(occasion.holder) else { return false }
    let isAboard = badgeClass.issuer.description == IssuerSlugs.rescueSchool || occasion.date >= member.person.joinedAt
    return timeline.contains(occasion.date) && occasion.date >= badgeClass.createdAt && isAboard
  }

  private func invented(_ occasion: Occasion, memory: Memory?, turn: Int) -> InventedAward? {
    guard let badgeClass = catalogue[occasion.slug], let member = crew.member(occasion.holder) else { return nil }
    var chance = Chance("award", occasion.holder, occasion.slug)
    let id = PublicID.random(using: &chance)
    let salt = Salt.random(using: &chance)
    let addresses = member.person.addresses
    guard let address = addresses.count > 1 && chance.happens(0.2) ? addresses[1] : addresses.first else { return nil }
    let reason = reason(for: occasion, memory: memory, turn: turn, member: member, chance: &chance)
    let award = Award(
      id: id, badgeClass: badgeClass.slug, issuer: badgeClass.issuer,
      recipient: AwardRecipient(address: address, salt: salt), issuedAt: whole(occasion.date),
      expiresAt: occasion.expires.map(whole), narrative: reason.narrative, evidence: reason.evidence,
      revocation: memory?.withdrawal.map { Revocation(revokedAt: timeline.ago(days: $0.days), reason: $0.reason) },
      proof: badgeClass.proof)
    return InventedAward(holder: member.person.nickname, award: award)
  }

  private func whole(_ date: Date) -> Date { Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down)) }
}
