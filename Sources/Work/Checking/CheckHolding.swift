internal import Backpack
internal import Foundation
internal import Names
internal import OpenBadges
internal import Postgres
internal import Storage
internal import Verification

/// Checks one badge from elsewhere again, and says when it will be its turn next.
///
/// Somebody who does not answer never makes a badge "not verified": it stays what it was, and the try is noted. While the
/// network is awaited no connection is held; the outcome and the next turn are one transaction.
struct CheckHolding: Sendable {
  let storage: Storage
  let web: SiteWeb
  /// For how long a verification may wait for others in all.
  let patience: Duration
  let clock: @Sendable () -> Date

  /// How many checks are begun a minute, over all nodes, of one host and in all.
  static let mostPerMinute = (ofOneHost: 6, inAll: 60)

  /// `finish` ends the job; `reschedule` puts it in line for its next turn and says whether it was still this node's.
  func run(
    _ job: Job, finish: @escaping @Sendable (isolated Connection) throws -> Bool,
    reschedule: @escaping @Sendable (isolated Connection, Date) throws -> Bool
  ) async throws {
    let started = clock()
    let found = try await storage.transaction { db -> Found? in
      guard let badge = try db.badgeToCheck(holding: job.subject) else {
        _ = try finish(db)
        return nil
      }
      guard try isRoom(for: badge, at: started, in: db) else {
        _ = try reschedule(db, started.addingTimeInterval(60 + 120 * badge.holding.spread))
        return nil
      }
      return Found(badge: badge, addresses: try db.confirmedAddresses(of: badge.account))
    }
    guard let found else { return }
    let end = ContinuousClock.now + patience
    let report = await Verifier(web: web.web.until(end)).verify(
      bytes: found.badge.bytes, isFile: found.badge.isFile,
      recipients: found.addresses.map { .email($0.description) }, now: clock())
    let isCutShort = ContinuousClock.now >= end
    let now = clock()
    try await storage.transaction { db in
      // An address that was proved or given up meanwhile decides; it is checked anew.
      guard try db.hold(found.addresses, of: found.badge.account) else {
        _ = try reschedule(db, now)
        return
      }
      // First the job: where another node has it by now, that one writes down what it finds.
      let next = next(found.badge, report, isCutShort: isCutShort, at: now)
      guard try reschedule(db, next) else { return }
      try write(
        report, of: found, isFailedTry: isFailed(found.badge, report, isCutShort, at: now), at: now, in: db)
    }
  }

  private struct Found: Sendable {
    let badge: BadgeToCheck
    let addresses: [EmailAddress]
  }

  private func isRoom(for badge: BadgeToCheck, at now: Date, in db: isolated Connection) throws -> Bool {
    let host = badge.issuerHost ?? "-"
    guard try db.countAttempt(in: "check-again:\(host)", window: 60, at: now) <= Self.mostPerMinute.ofOneHost else {
      return false
    }
    return try db.countAttempt(in: "check-again", window: 60, at: now) <= Self.mostPerMinute.inAll
  }

  private func isFailed(_ badge: BadgeToCheck, _ report: Report, _ isCutShort: Bool, at now: Date) -> Bool {
    !report.verdict.mayBeOfOthers
      && CheckSchedule.isFailedTry(
        isCutShort ? .notFullyChecked : report.verdict.headline, before: badge.headline,
        failingSince: badge.failingSince, at: now)
  }

  private func next(_ badge: BadgeToCheck, _ report: Report, isCutShort: Bool, at now: Date) -> Date {
    let spread = badge.holding.spread
    guard isFailed(badge, report, isCutShort, at: now) else {
      return CheckSchedule.next(after: report.verdict.headline, heldSince: badge.heldAt, at: now, spread: spread)
    }
    return CheckSchedule.retry(afterFailedTries: badge.failedTries + 1, at: now, spread: spread)
  }

  private func write(
    _ report: Report, of found: Found, isFailedTry: Bool, at now: Date, in db: isolated Connection
  ) throws {
    let badge = found.badge
    guard !isFailedTry else { return try db.noteFailedTry(of: badge.holding, at: now) }
    let headline = report.verdict.headline
    let verdict = try db.keep(report.verdict, documents: report.documents.map(FetchedRecord.init))
    try db.replaceVerdict(of: badge.holding, from: badge.headline, to: headline, verdict, at: now)
    if headline == .revoked, badge.headline != .revoked {
      try db.note(.revoked, of: [badge.holding], for: badge.account, at: now)
    }
    if let recipient = report.facts?.recipient {
      try db.tie(badge.holding, to: recipient.address(of: found.addresses))
    }
    if report.verdict.mayBeOfOthers { try db.disclaim(badge.holding) }
    let stands = [.verified, .verifiedWithRemarks, .expired].contains(headline)
    if stands, let facts = report.facts { try db.update(facts, of: badge.holding) }
  }
}
