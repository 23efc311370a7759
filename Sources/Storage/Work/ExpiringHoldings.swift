internal import Backpack
internal import Foundation
internal import Postgres

extension Connection {
  /// Notes of up to `portion` badges that they end within ``NoticeKind/warning``, of each once, and answers of how many.
  func noteExpiring(portion: Int, at now: Date) throws(DatabaseError) -> Int {
    let end = now.addingTimeInterval(NoticeKind.warning)
    return try rows(
      """
      WITH ending AS (
          SELECT holding.id, holding.account_id, holding.removed_at FROM award
          JOIN holding ON holding.award_id = award.id
          WHERE award.expires_at > \(now) AND award.expires_at <= \(end) AND award.revoked_at IS NULL
          UNION ALL
          SELECT holding.id, holding.account_id, holding.removed_at FROM assertion
          JOIN holding ON holding.assertion_id = assertion.id JOIN verdict ON verdict.id = holding.verdict_id
          WHERE assertion.expires_at > \(now) AND assertion.expires_at <= \(end)
            AND verdict.headline IN ('verified', 'verified-with-remarks')),
        made AS (
          INSERT INTO notice (account_id, holding_id, kind, created_at)
          SELECT account_id, id, 'expiring', \(now) FROM ending
          WHERE removed_at IS NULL
            AND NOT EXISTS (SELECT FROM notice WHERE holding_id = ending.id AND kind = 'expiring')
          LIMIT \(portion)
          ON CONFLICT (holding_id, kind) DO NOTHING
          RETURNING account_id),
        told AS (
          INSERT INTO job (kind, subject, account_id, run_at)
          SELECT DISTINCT 'tell-account', account_id, account_id, \(now)::timestamptz FROM made
          ON CONFLICT (kind, subject) DO NOTHING)
      SELECT true FROM made
      """, as: Single<Bool>.self
    ).count
  }
}
