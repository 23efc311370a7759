public import Backpack
public import Foundation
internal import LinkedData
public import Names
public import OpenBadges
public import Postgres

/// A badge from elsewhere whose turn it is to be checked again.
public struct BadgeToCheck: Sendable, RowDecodable {
  public let holding: Holding.ID
  public let account: Account.ID
  /// As it was handed in.
  public let bytes: [UInt8]
  public let isFile: Bool
  public let issuerHost: String?
  public let heldAt: Date
  /// The verdict that stands.
  public let headline: Headline
  public let failedTries: Int
  public let failingSince: Date?

  public init(row: inout Row) throws(DatabaseError) {
    holding = try row.next()
    account = try row.next()
    bytes = try row.next()
    isFile = try row.next()
    issuerHost = try row.next()
    heldAt = try row.next()
    headline = try row.next()
    failedTries = try row.next()
    failingSince = try row.next()
  }
}

extension Connection {
  /// What a worker needs to check a holding again; `nil` where it is gone or an award of this site.
  public func badgeToCheck(holding id: Int64) throws(DatabaseError) -> BadgeToCheck? {
    try first(
      """
      SELECT holding.id, holding.account_id, blob.bytes,
        COALESCE((SELECT source = 'file' FROM import
          WHERE holding_id = holding.id AND sha256 = assertion.file_sha256 ORDER BY id LIMIT 1), true),
        assertion.issuer_host, holding.held_at, verdict.headline, holding.failed_tries, holding.failing_since
      FROM holding
      JOIN assertion ON assertion.id = holding.assertion_id
      JOIN blob ON blob.sha256 = assertion.file_sha256
      JOIN verdict ON verdict.id = holding.verdict_id
      WHERE holding.id = \(id)
      """)
  }

  /// Notes that somebody did not answer. The verdict stays what it was.
  public func noteFailedTry(of holding: Holding.ID, at now: Date) throws(DatabaseError) {
    try run(
      """
      UPDATE holding SET tried_at = \(now), failed_tries = failed_tries + 1,
        failing_since = COALESCE(failing_since, \(now))
      WHERE id = \(holding)
      """)
  }

  /// Puts a new verdict in the place of the one that stood, which is kept: the last ten are, and each before a change.
  public func replaceVerdict(
    of holding: Holding.ID, from before: Headline, to headline: Headline, _ verdict: Verdicts.ID, at now: Date
  ) throws(DatabaseError) {
    let isChange = before != headline
    try run(
      """
      INSERT INTO past_verdict (holding_id, verdict_id, is_change)
      SELECT id, verdict_id, \(isChange) FROM holding WHERE id = \(holding)
      """)
    try run(
      """
      UPDATE holding SET verdict_id = \(verdict), tried_at = \(now), failed_tries = 0, failing_since = NULL
      WHERE id = \(holding)
      """)
    if isChange { try noteChange(of: holding, from: before, to: headline, at: now) }
    try run(
      """
      DELETE FROM past_verdict WHERE holding_id = \(holding) AND NOT is_change AND id NOT IN
        (SELECT id FROM past_verdict WHERE holding_id = \(holding) ORDER BY id DESC LIMIT 10)
      """)
  }

  /// What is again as its owner saw it last is no news.
  private func noteChange(
    of holding: Holding.ID, from before: Headline, to headline: Headline, at now: Date
  ) throws(DatabaseError) {
    try run(
      """
      UPDATE holding SET
        seen_headline = NULLIF(COALESCE(seen_headline, \(before.rawValue)), \(headline.rawValue)),
        changed_at = CASE WHEN COALESCE(seen_headline, \(before.rawValue)) = \(headline.rawValue)
          THEN NULL ELSE \(now)::timestamptz END
      WHERE id = \(holding)
      """)
  }

  /// Writes down what a badge says now, where it still stands.
  public func update(_ facts: BadgeFacts, of holding: Holding.ID) throws(DatabaseError) {
    try run(
      """
      UPDATE assertion SET name = \(facts.name), issuer_name = \(facts.issuerName), issuer_host = \(facts.issuerHost),
        tags = \(facts.tags), expires_at = \(facts.expires),
        facts = \(String(decoding: facts.json.bytes, as: UTF8.self))
      WHERE id = (SELECT assertion_id FROM holding WHERE id = \(holding))
      """)
  }

  /// Has a badge of an account checked as soon as a worker is free. Says whether there is such a badge from elsewhere.
  public func checkSoon(_ publicID: PublicID, of account: Account.ID, at now: Date) throws(DatabaseError) -> Bool {
    try checkSoon("public_id = \(publicID) AND account_id = \(account) AND removed_at IS NULL", at: now) > 0
  }

  /// The same of all badges from elsewhere among the holdings of which a condition is true. Says how many those are.
  @discardableResult
  func checkSoon(_ condition: SQL, at now: Date) throws(DatabaseError) -> Int {
    try rows(
      """
      INSERT INTO job (kind, subject, account_id, run_at)
      SELECT \(Job.Kind.checkHolding), id, account_id, \(now)::timestamptz FROM holding
      WHERE assertion_id IS NOT NULL AND \(condition)
      ON CONFLICT (kind, subject) DO UPDATE SET run_at = LEAST(job.run_at, excluded.run_at)
      RETURNING subject
      """, as: Single<Int64>.self
    ).count
  }

  /// When it was last tried to check a holding again.
  public func lastTry(of publicID: PublicID) throws(DatabaseError) -> Date? {
    try first(
      "SELECT tried_at FROM holding WHERE public_id = \(publicID) AND tried_at IS NOT NULL", as: Single<Date>.self
    )?.value
  }

  /// The badges of an account whose verdict changed since their owner last looked, the latest first.
  public func changedHoldings(of account: Account.ID, limit: Int) throws(DatabaseError) -> [ChangedHolding] {
    try rows(
      """
      SELECT \(Holding.columns), holding.seen_headline, holding.changed_at \(Holding.source)
      WHERE holding.account_id = \(account) AND holding.changed_at IS NOT NULL AND holding.removed_at IS NULL
      ORDER BY holding.changed_at DESC, holding.id DESC LIMIT \(limit)
      """)
  }

  /// Notes that the owner has seen every change up to a moment.
  public func noteChangesSeen(by account: Account.ID, upTo moment: Date) throws(DatabaseError) {
    try run(
      """
      UPDATE holding SET seen_headline = NULL, changed_at = NULL
      WHERE account_id = \(account) AND changed_at <= \(moment)
      """)
  }
}

/// A badge whose verdict changed since its owner last looked.
public struct ChangedHolding: Sendable, RowDecodable {
  /// As it is now.
  public let holding: Holding
  /// What it was.
  public let before: Headline
  public let changedAt: Date

  public init(row: inout Row) throws(DatabaseError) {
    holding = try Holding(row: &row)
    before = try row.next()
    changedAt = try row.next()
  }
}
