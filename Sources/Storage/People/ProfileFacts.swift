public import Backpack
public import Names
public import Postgres

/// Where a person stands.
public struct Rank: Sendable, RowDecodable {
  /// From 1; people with equally many badges share a place.
  public let place: Int
  /// How many people have a place.
  public let people: Int

  public init(row: inout Row) throws(DatabaseError) {
    place = try row.next()
    people = try row.next()
  }
}

/// What a profile says of somebody beside their badges.
public struct ProfileFacts: Sendable, RowDecodable {
  public let rank: Rank
  /// Where else the person is, in their order.
  public let links: [String]
  /// The proved addresses that they show, the primary one first.
  public let addresses: [EmailAddress]

  public init(row: inout Row) throws(DatabaseError) {
    rank = try Rank(row: &row)
    links = try row.next()
    let addresses: [String] = try row.next()
    self.addresses = addresses.compactMap { EmailAddress($0) }
  }
}

extension Connection {
  /// All of it in one statement: each costs a way to the database and back.
  public func profileFacts(of account: Account) throws(DatabaseError) -> ProfileFacts {
    try one(
      """
      SELECT 1 + (SELECT COALESCE(sum(people), 0) FROM standing WHERE is_ranked AND badges > \(account.badgesShown))::bigint,
        (SELECT COALESCE(sum(people), 0) FROM standing WHERE is_ranked AND badges > 0)::bigint,
        ARRAY(SELECT address FROM account_link WHERE account_id = \(account.id) ORDER BY place),
        ARRAY(SELECT email FROM identity
          WHERE account_id = \(account.id) AND is_public AND confirmed_at IS NOT NULL ORDER BY is_primary DESC, id)
      """)
  }
}
