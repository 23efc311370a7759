public import Foundation
public import Postgres

extension Connection {
  /// Takes away what time has made worthless: ended sessions, spent links, old counters, mails long sent, and bytes
  /// that nothing refers to any more, unless somebody is just storing them again.
  public func sweep(at now: Date) throws(DatabaseError) {
    let day: Double = 86_400
    try run("DELETE FROM session WHERE ends_at < \(now)")
    try run("DELETE FROM ticket WHERE expires_at < \(now.addingTimeInterval(-day))")
    try run("DELETE FROM attempt WHERE window_start < \(now.addingTimeInterval(-day))")
    try run("DELETE FROM mail WHERE state <> 'waiting' AND created_at < \(now.addingTimeInterval(-30 * day))")
    try run(
      """
      DELETE FROM assertion WHERE NOT EXISTS (SELECT FROM holding WHERE assertion_id = assertion.id)
      """)
    try run(
      """
      DELETE FROM verdict WHERE checked_at < \(now.addingTimeInterval(-day))
        AND NOT EXISTS (SELECT FROM holding WHERE verdict_id = verdict.id)
        AND NOT EXISTS (SELECT FROM import WHERE verdict_id = verdict.id)
      """)
    try run(
      """
      DELETE FROM blob WHERE sha256 IN (
        SELECT sha256 FROM blob AS unused WHERE
          NOT EXISTS (SELECT FROM import WHERE sha256 = unused.sha256)
          AND NOT EXISTS (SELECT FROM assertion WHERE file_sha256 = unused.sha256)
          AND NOT EXISTS (SELECT FROM assertion WHERE picture_sha256 = unused.sha256)
          AND NOT EXISTS (SELECT FROM badge_class WHERE picture_sha256 = unused.sha256)
          AND NOT EXISTS (SELECT FROM document WHERE sha256 = unused.sha256)
        FOR UPDATE SKIP LOCKED)
      """)
  }
}
