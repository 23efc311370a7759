public import Backpack
public import Foundation
public import Names
public import Postgres

extension Connection {
  /// People for a list: those who may be listed, most badges first, from after `after` on.
  ///
  /// `words` narrows it to names that contain them.
  public func people(matching words: String?, after: Nickname?, limit: Int) throws(DatabaseError) -> [Account] {
    try rows(
      """
      SELECT \(Account.columns) FROM account
      WHERE state = 'active' AND is_listed
        AND (\(words)::text IS NULL OR strpos(lower(display_name), lower(\(words))) > 0
          OR strpos(lower(nickname), lower(\(words))) > 0)
        AND (\(after?.folded)::text IS NULL OR (-badges_shown, id) >
          (SELECT -badges_shown, id FROM account WHERE lower(nickname) = \(after?.folded)))
      ORDER BY badges_shown DESC, id
      LIMIT \(limit)
      """)
  }

  /// Who was awarded most since a moment, most first.
  public func leaders(since start: Date, limit: Int) throws(DatabaseError) -> [LeaderRow] {
    try rows(
      """
      SELECT \(Account.columns), count(*) AS gained FROM holding
      JOIN account ON account.id = holding.account_id AND account.state = 'active' AND account.is_listed
        AND account.is_ranked
      WHERE holding.ordered_at >= \(start) AND holding.visibility = 'everyone'
        AND NOT EXISTS (SELECT FROM award WHERE award.id = holding.award_id AND award.revoked_at IS NOT NULL)
      GROUP BY account.id
      ORDER BY gained DESC, account.id
      LIMIT \(limit)
      """)
  }

  /// Where a person stands among those who are listed: one more than the number of people with more badges.
  public func rank(of account: Account) throws(DatabaseError) -> Rank {
    try one(
      """
      SELECT 1 + (SELECT count(*) FROM account
          WHERE state = 'active' AND is_listed AND is_ranked AND badges_shown > \(account.badgesShown)),
        (SELECT count(*) FROM account WHERE state = 'active' AND is_listed AND is_ranked AND badges_shown > 0),
        (SELECT count(*) FROM badge_class),
        (SELECT count(DISTINCT award.badge_class_id) FROM holding JOIN award ON award.id = holding.award_id
          WHERE holding.account_id = \(account.id) AND holding.visibility = 'everyone' AND award.revoked_at IS NULL)
      """)
  }

  /// How many people and badges there are to see.
  public func census() throws(DatabaseError) -> Census {
    try one(
      """
      SELECT (SELECT count(*) FROM account WHERE state = 'active' AND is_listed),
        (SELECT count(*) FROM badge_class), (SELECT COALESCE(sum(times_awarded), 0)::bigint FROM badge_class),
        (SELECT count(DISTINCT issuer_host) FROM assertion)
      """)
  }

  /// Accounts for an admin, newest first, from after `after` on; `words` narrows it to names that contain them.
  public func accounts(matching words: String?, after: Nickname?, limit: Int) throws(DatabaseError) -> [Account] {
    try rows(
      """
      SELECT \(Account.columns) FROM account
      WHERE (\(words)::text IS NULL OR strpos(lower(display_name), lower(\(words))) > 0
          OR strpos(lower(nickname), lower(\(words))) > 0)
        AND (\(after?.folded)::text IS NULL
          OR (created_at, id) < (SELECT created_at, id FROM account WHERE lower(nickname) = \(after?.folded)))
      ORDER BY created_at DESC, id DESC
      LIMIT \(limit)
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

/// Where a person stands.
public struct Rank: Sendable, RowDecodable {
  /// From 1; people with equally many badges share a place.
  public let place: Int
  /// How many people have a place.
  public let people: Int
  /// How many badge classes there are, and how many of them the person has.
  public let badgeClasses: Int
  public let earned: Int

  public init(row: inout Row) throws(DatabaseError) {
    place = try row.next()
    people = try row.next()
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
