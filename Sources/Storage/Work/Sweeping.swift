public import Foundation
public import Postgres

/// A place in the daily sweep, which goes through the tables one portion after the other: no portion takes long, whatever
/// has gathered.
public enum Sweep: Sendable, Hashable {
  /// Accounts whose owners wanted them deleted, one at a time.
  case accounts
  case nicknames, sessions
  /// What boards count by, written together.
  case standing
  case tickets, providerVisits, attempts, pauses, mails, sharedReports, unclaimedImports
  case removedHoldings, drawings
  /// Badges that end soon.
  case expiring
  /// Badges that nobody holds, after this number.
  case assertions(after: Int64)
  case verdicts(after: Int64)
  /// Bytes that nothing refers to, after this hash.
  case blobs(after: [UInt8])

  /// Where it begins. What refers to something comes before that.
  public static let start = Sweep.accounts
}

extension Connection {
  /// Takes away what time has made worthless among the next `portion` rows, and says where to go on; `nil` at the end.
  ///
  /// Accounts that were to be deleted, ended sessions, spent links, old counters, mails long sent, badges that nobody
  /// claimed or that their owners removed, and bytes that nothing refers to any more, unless
  /// somebody is just storing them again.
  public func sweep(_ place: Sweep, portion: Int, at now: Date) throws(DatabaseError) -> Sweep? {
    let yesterday = now.addingTimeInterval(-86_400)
    switch place {
    case .accounts: return try deleteDueAccount(at: now) ? .accounts : .nicknames
    case .nicknames:
      return try removesAll(
        """
        DELETE FROM past_nickname WHERE nickname_hash IN
          (SELECT nickname_hash FROM past_nickname WHERE free_at <= \(now) LIMIT \(portion))
        RETURNING true
        """, within: portion) ? .sessions : .nicknames
    case .sessions:
      return try removesAll(
        """
        DELETE FROM session WHERE token_hash IN (SELECT token_hash FROM session WHERE ends_at < \(now) LIMIT \(portion))
        RETURNING true
        """, within: portion) ? .standing : .sessions
    case .standing:
      try foldStanding()
      return .tickets
    case .tickets:
      return try removesAll(
        """
        DELETE FROM ticket WHERE token_hash IN
          (SELECT token_hash FROM ticket WHERE expires_at < \(yesterday) LIMIT \(portion))
        RETURNING true
        """, within: portion) ? .providerVisits : .tickets
    case .providerVisits:
      return try removesAll(
        """
        DELETE FROM provider_visit WHERE browser_hash IN
          (SELECT browser_hash FROM provider_visit WHERE expires_at < \(now) LIMIT \(portion))
        RETURNING true
        """, within: portion) ? .attempts : .providerVisits
    case .attempts:
      return try removesAll(
        """
        DELETE FROM attempt WHERE (bucket, window_start) IN
          (SELECT bucket, window_start FROM attempt WHERE window_start < \(yesterday) LIMIT \(portion))
        RETURNING true
        """, within: portion) ? .pauses : .attempts
    case .pauses:
      return try removesAll(
        """
        DELETE FROM sign_in_pause WHERE address IN
          (SELECT address FROM sign_in_pause WHERE tried_at < \(yesterday) LIMIT \(portion))
        RETURNING true
        """, within: portion) ? .mails : .pauses
    case .mails:
      return try removesAll(
        """
        DELETE FROM mail WHERE id IN (SELECT id FROM mail
          WHERE state <> 'waiting' AND created_at < \(now.addingTimeInterval(-30 * 86_400)) LIMIT \(portion))
        RETURNING true
        """, within: portion) ? .sharedReports : .mails
    case .sharedReports:
      return try removesAll(
        """
        DELETE FROM shared_report WHERE id IN
          (SELECT id FROM shared_report WHERE expires_at <= \(now) LIMIT \(portion))
        RETURNING true
        """, within: portion) ? .unclaimedImports : .sharedReports
    case .unclaimedImports:
      return try removesAll(
        """
        DELETE FROM import WHERE id IN
          (SELECT id FROM import WHERE state = 'refused' AND kept_until <= \(now) LIMIT \(portion))
        RETURNING true
        """, within: portion) ? .removedHoldings : .unclaimedImports
    case .removedHoldings:
      // An award of this site stays removed: it would come back otherwise.
      return try removesAll(
        """
        DELETE FROM holding WHERE id IN (SELECT id FROM holding
          WHERE removed_at < \(now.addingTimeInterval(-30 * 86_400)) AND assertion_id IS NOT NULL LIMIT \(portion))
        RETURNING true
        """, within: portion) ? .drawings : .removedHoldings
    case .drawings: return try sweepDrawings(portion: portion, at: now) < portion ? .expiring : .drawings
    case .expiring: return try noteExpiring(portion: portion, at: now) < portion ? .assertions(after: 0) : .expiring
    case .assertions(let after):
      return try sweepAssertions(after: after, portion: portion).map { .assertions(after: $0) }
        ?? .verdicts(after: 0)
    case .verdicts(let after):
      return try sweepVerdicts(after: after, portion: portion, before: yesterday).map { .verdicts(after: $0) }
        ?? .blobs(after: [])
    case .blobs(let after):
      return try sweepBlobs(after: after, portion: portion).map { .blobs(after: $0) }
    }
  }

  /// Whether a statement that takes away up to `portion` rows, and answers one for each, found no more of them.
  private func removesAll(_ sql: SQL, within portion: Int) throws(DatabaseError) -> Bool {
    try rows(sql, as: Single<Bool>.self).count < portion
  }

  /// How many drawings a site keeps: of 60 KB or so, some 300 MB.
  static let mostDrawings = 5000

  /// Drawings older than a month, those beyond the limit, and those of what strangers may no longer see.
  private func sweepDrawings(portion: Int, at now: Date) throws(DatabaseError) -> Int {
    try rows(
      """
      DELETE FROM drawing WHERE key_sha256 IN (SELECT key_sha256 FROM drawing
        WHERE drawn_at < \(now.addingTimeInterval(-30 * 86_400))
          OR drawn_at < (SELECT drawn_at FROM drawing ORDER BY drawn_at DESC OFFSET \(Self.mostDrawings) LIMIT 1)
          OR EXISTS (SELECT FROM account WHERE id = drawing.account_id AND state <> 'active')
          OR EXISTS (SELECT FROM holding JOIN account ON account.id = holding.account_id
            WHERE holding.id = drawing.holding_id AND (holding.visibility <> 'everyone' OR account.state <> 'active'))
        LIMIT \(portion))
      RETURNING true
      """, as: Single<Bool>.self
    ).count
  }

  // What is referred to is gone through by its key, since it may be all there is: each answers the last key it saw.

  private func sweepAssertions(after: Int64, portion: Int) throws(DatabaseError) -> Int64? {
    try first(
      """
      WITH seen AS (SELECT id FROM assertion WHERE id > \(after) ORDER BY id LIMIT \(portion)),
        gone AS (DELETE FROM assertion WHERE id IN (SELECT id FROM seen)
          AND NOT EXISTS (SELECT FROM holding WHERE assertion_id = assertion.id))
      SELECT id FROM seen ORDER BY id DESC LIMIT 1
      """, as: Single<Int64>.self
    )?.value
  }

  private func sweepVerdicts(after: Int64, portion: Int, before end: Date) throws(DatabaseError) -> Int64? {
    try first(
      """
      WITH seen AS (SELECT id FROM verdict WHERE id > \(after) ORDER BY id LIMIT \(portion)),
        gone AS (DELETE FROM verdict WHERE id IN (SELECT id FROM seen) AND checked_at < \(end)
          AND \(Verdicts.isUnused))
      SELECT id FROM seen ORDER BY id DESC LIMIT 1
      """, as: Single<Int64>.self
    )?.value
  }

  private func sweepBlobs(after: [UInt8], portion: Int) throws(DatabaseError) -> [UInt8]? {
    try first(
      """
      WITH seen AS (SELECT sha256 FROM blob WHERE sha256 > \(after) ORDER BY sha256 LIMIT \(portion)),
        gone AS (DELETE FROM blob WHERE sha256 IN (
          SELECT sha256 FROM blob AS unused WHERE sha256 IN (SELECT sha256 FROM seen)
            AND \(Blob.isUnused)
          FOR UPDATE SKIP LOCKED))
      SELECT sha256 FROM seen ORDER BY sha256 DESC LIMIT 1
      """, as: Single<[UInt8]>.self
    )?.value
  }
}
