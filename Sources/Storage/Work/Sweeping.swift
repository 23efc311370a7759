public import Foundation
public import Postgres

/// A place in the daily sweep, which goes through the tables one portion after the other: no portion takes long, whatever
/// has gathered.
public enum Sweep: Sendable, Hashable {
  case sessions, tickets, attempts, pauses, mails, sharedReports
  /// Badges that nobody holds, after this number.
  case assertions(after: Int64)
  case verdicts(after: Int64)
  /// Bytes that nothing refers to, after this hash.
  case blobs(after: [UInt8])

  /// Where it begins. What refers to something comes before that.
  public static let start = Sweep.sessions
}

extension Connection {
  /// Takes away what time has made worthless among the next `portion` rows, and says where to go on; `nil` at the end.
  ///
  /// Ended sessions, spent links, old counters, mails long sent, and bytes that nothing refers to any more, unless
  /// somebody is just storing them again.
  public func sweep(_ place: Sweep, portion: Int, at now: Date) throws(DatabaseError) -> Sweep? {
    let yesterday = now.addingTimeInterval(-86_400)
    switch place {
    case .sessions:
      let gone = try rows(
        """
        DELETE FROM session WHERE token_hash IN (SELECT token_hash FROM session WHERE ends_at < \(now) LIMIT \(portion))
        RETURNING true
        """, as: Single<Bool>.self)
      guard gone.count < portion else { return .sessions }
      try foldStanding()
      return .tickets
    case .tickets:
      let gone = try rows(
        """
        DELETE FROM ticket WHERE token_hash IN
          (SELECT token_hash FROM ticket WHERE expires_at < \(yesterday) LIMIT \(portion))
        RETURNING true
        """, as: Single<Bool>.self)
      return gone.count < portion ? .attempts : .tickets
    case .attempts:
      let gone = try rows(
        """
        DELETE FROM attempt WHERE (bucket, window_start) IN
          (SELECT bucket, window_start FROM attempt WHERE window_start < \(yesterday) LIMIT \(portion))
        RETURNING true
        """, as: Single<Bool>.self)
      return gone.count < portion ? .pauses : .attempts
    case .pauses:
      let gone = try rows(
        """
        DELETE FROM sign_in_pause WHERE address IN
          (SELECT address FROM sign_in_pause WHERE tried_at < \(yesterday) LIMIT \(portion))
        RETURNING true
        """, as: Single<Bool>.self)
      return gone.count < portion ? .mails : .pauses
    case .mails:
      let gone = try rows(
        """
        DELETE FROM mail WHERE id IN (SELECT id FROM mail
          WHERE state <> 'waiting' AND created_at < \(now.addingTimeInterval(-30 * 86_400)) LIMIT \(portion))
        RETURNING true
        """, as: Single<Bool>.self)
      return gone.count < portion ? .sharedReports : .mails
    case .sharedReports:
      let gone = try rows(
        """
        DELETE FROM shared_report WHERE id IN
          (SELECT id FROM shared_report WHERE expires_at <= \(now) LIMIT \(portion))
        RETURNING true
        """, as: Single<Bool>.self)
      return gone.count < portion ? .assertions(after: 0) : .sharedReports
    case .assertions(let after):
      return try sweepAssertions(after: after, portion: portion).map { .assertions(after: $0) } ?? .verdicts(after: 0)
    case .verdicts(let after):
      return try sweepVerdicts(after: after, portion: portion, before: yesterday).map { .verdicts(after: $0) }
        ?? .blobs(after: [])
    case .blobs(let after):
      return try sweepBlobs(after: after, portion: portion).map { .blobs(after: $0) }
    }
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
          AND NOT EXISTS (SELECT FROM holding WHERE verdict_id = verdict.id)
          AND NOT EXISTS (SELECT FROM past_verdict WHERE verdict_id = verdict.id)
          AND NOT EXISTS (SELECT FROM import WHERE verdict_id = verdict.id))
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
            AND NOT EXISTS (SELECT FROM import WHERE sha256 = unused.sha256)
            AND NOT EXISTS (SELECT FROM assertion WHERE file_sha256 = unused.sha256)
            AND NOT EXISTS (SELECT FROM assertion WHERE picture_sha256 = unused.sha256)
            AND NOT EXISTS (SELECT FROM badge_class WHERE picture_sha256 = unused.sha256)
            AND NOT EXISTS (SELECT FROM document WHERE sha256 = unused.sha256)
          FOR UPDATE SKIP LOCKED))
      SELECT sha256 FROM seen ORDER BY sha256 DESC LIMIT 1
      """, as: Single<[UInt8]>.self
    )?.value
  }
}
