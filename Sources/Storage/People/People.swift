public import Backpack
public import Foundation
public import Postgres

extension Connection {
  /// Who was awarded most since a moment, most first.
  public func leaders(since start: Date, limit: Int) throws(DatabaseError) -> [LeaderRow] {
    // First who gained how much, from the index alone; then, from the top, who they are, until there are enough.
    try rows(
      """
      SELECT \(Account.columns), gain.gained FROM (
        SELECT account_id, count(*) AS gained FROM holding
        WHERE ordered_at >= \(start) AND visibility = 'everyone'
          AND NOT EXISTS (SELECT FROM award WHERE award.id = holding.award_id AND award.revoked_at IS NOT NULL)
          AND NOT EXISTS (SELECT FROM verdict WHERE verdict.id = holding.verdict_id AND has_fallen(verdict.headline))
        GROUP BY account_id ORDER BY gained DESC, account_id) AS gain,
      LATERAL (SELECT * FROM account WHERE id = gain.account_id AND state = 'active' AND is_listed AND is_ranked
        OFFSET 0) AS account
      ORDER BY gain.gained DESC, gain.account_id
      LIMIT \(limit)
      """)
  }

  /// How many badge classes there are, and how many of them a person shows.
  public func earnedShare(of account: Account.ID) throws(DatabaseError) -> EarnedShare {
    try one(
      """
      SELECT (SELECT count(*) FROM badge_class),
        (SELECT count(DISTINCT award.badge_class_id) FROM holding JOIN award ON award.id = holding.award_id
          WHERE holding.account_id = \(account) AND holding.visibility = 'everyone' AND award.revoked_at IS NULL)
      """)
  }

  /// How many people and badges there are to see.
  public func census() throws(DatabaseError) -> Census {
    // Hosts are counted by stepping from one to the next: there are far fewer than badges.
    try one(
      """
      WITH RECURSIVE host (name) AS (
        (SELECT issuer_host FROM assertion WHERE issuer_host IS NOT NULL ORDER BY issuer_host LIMIT 1)
        UNION ALL
        SELECT (SELECT issuer_host FROM assertion WHERE issuer_host > host.name ORDER BY issuer_host LIMIT 1)
        FROM host WHERE host.name IS NOT NULL)
      SELECT (SELECT COALESCE(sum(people), 0) FROM standing)::bigint,
        (SELECT count(*) FROM badge_class), (SELECT COALESCE(sum(times_awarded), 0)::bigint FROM badge_class),
        (SELECT count(*) FROM host WHERE EXISTS (SELECT FROM assertion
          JOIN holding ON holding.assertion_id = assertion.id AND holding.visibility = 'everyone'
          JOIN account ON account.id = holding.account_id AND account.state = 'active'
          WHERE assertion.issuer_host = host.name))
      """)
  }

  /// Folds what was added to the standing since the last time into one row for each number of badges.
  public func foldStanding() throws(DatabaseError) {
    try run(
      """
      WITH gone AS (DELETE FROM standing RETURNING is_ranked, badges, people)
      INSERT INTO standing (is_ranked, badges, people)
      SELECT is_ranked, badges, sum(people) FROM gone GROUP BY is_ranked, badges HAVING sum(people) <> 0
      """)
  }
}

/// A person and how many badges they gained in a period.
public struct LeaderRow: Sendable, RowDecodable {
  public let account: Account
  public let gained: Int

  public init(row: inout Row) throws(DatabaseError) {
    account = try Account(row: &row)
    gained = try row.next()
  }
}

/// How much of what can be earned here somebody has.
public struct EarnedShare: Sendable, RowDecodable {
  public let badgeClasses: Int
  public let earned: Int

  public init(row: inout Row) throws(DatabaseError) {
    badgeClasses = try row.next()
    earned = try row.next()
  }
}

/// How much there is to see.
public struct Census: Sendable, RowDecodable {
  public let people: Int
  public let badgeClasses: Int
  public let awards: Int
  /// Sites elsewhere whose badges people brought.
  public let issuers: Int

  public init(row: inout Row) throws(DatabaseError) {
    people = try row.next()
    badgeClasses = try row.next()
    awards = try row.next()
    issuers = try row.next()
  }
}
