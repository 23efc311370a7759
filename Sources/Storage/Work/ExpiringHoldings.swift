internal import Backpack
internal import Foundation
internal import Postgres

extension Connection {
  /// Notes once of each badge, among the next `portion` holdings, that it ends within ``NoticeKind/warning``, and answers
  /// the last key it saw.
  func noteExpiring(after: Int64, portion: Int, at now: Date) throws(DatabaseError) -> Int64? {
    try first(
      """
      WITH seen AS (SELECT id FROM holding WHERE id > \(after) ORDER BY id LIMIT \(portion)),
        due AS (
          SELECT holding.id, holding.account_id FROM holding
          LEFT JOIN award ON award.id = holding.award_id
          LEFT JOIN assertion ON assertion.id = holding.assertion_id
          LEFT JOIN verdict ON verdict.id = holding.verdict_id
          WHERE holding.id IN (SELECT id FROM seen) AND holding.removed_at IS NULL AND award.revoked_at IS NULL
            AND COALESCE(award.expires_at, assertion.expires_at) > \(now)
            AND COALESCE(award.expires_at, assertion.expires_at) <= \(now.addingTimeInterval(NoticeKind.warning))
            AND (verdict.headline IS NULL OR verdict.headline IN ('verified', 'verified-with-remarks'))),
        made AS (
          INSERT INTO notice (account_id, holding_id, kind, created_at)
          SELECT account_id, id, 'expiring', \(now) FROM due
          ON CONFLICT (holding_id, kind) DO NOTHING
          RETURNING account_id),
        told AS (
          INSERT INTO job (kind, subject, account_id, run_at)
          SELECT DISTINCT 'tell-account', account_id, account_id, \(now)::timestamptz FROM made
          ON CONFLICT (kind, subject) DO NOTHING)
      SELECT id FROM seen ORDER BY id DESC LIMIT 1
      """, as: Single<Int64>.self
    )?.value
  }
}
