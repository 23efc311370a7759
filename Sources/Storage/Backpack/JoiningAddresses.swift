public import Backpack
public import Names
public import Postgres

extension Connection {
  /// Whether showing these badges, or an address, to an audience would show that proved addresses belong to one person,
  /// where nobody there could see that before: the addresses that are new to it, and those that they would be joined
  /// with. Whoever is given a link is told by its owner; that joins nothing in public.
  public func joining(
    _ holdings: [PublicID], address: PublicID? = nil, for audience: Visibility, of account: Account.ID
  ) throws(DatabaseError) -> Joining {
    let rows = try rows(
      """
      SELECT identity.email,
        identity.is_public OR COALESCE(bool_or(holding.visibility = 'everyone'), false),
        identity.is_public OR COALESCE(bool_or(holding.visibility IN ('everyone', 'members')), false),
        COALESCE(identity.public_id = \(address) AND identity.confirmed_at IS NOT NULL, false)
          OR COALESCE(bool_or(holding.public_id = ANY (\(holdings.map(\.description))::text[])), false)
      FROM identity LEFT JOIN holding ON holding.identity_id = identity.id AND holding.account_id = identity.account_id
      WHERE identity.account_id = \(account)
      GROUP BY identity.id ORDER BY identity.email
      """, as: JoinedAddress.self)
    let (inPublic, amongMembers) = (Joining(rows, \.isPublic), Joining(rows, \.isShownToMembers))
    switch audience {
    case .everyone:
      guard inPublic.joins else { return amongMembers }
      // Members see what everyone sees, and more that it is joined with.
      return Joining(new: inPublic.new, shown: amongMembers.shown.filter { !inPublic.new.contains($0) })
    case .members: return amongMembers
    case .link, .onlyMe: return Joining(new: [], shown: [])
    }
  }
}

/// The addresses that a publication would show to be one person's.
public struct Joining: Sendable, Hashable {
  /// Those that the audience could not see so far.
  public let new: [EmailAddress]
  /// Those that it can tell already.
  public let shown: [EmailAddress]

  /// Whether anything is joined that was not.
  public var joins: Bool { !new.isEmpty && new.count + shown.count > 1 }
}

extension Joining {
  fileprivate init(_ addresses: [JoinedAddress], _ isShown: (JoinedAddress) -> Bool) {
    self.init(
      new: addresses.filter { $0.isChosen && !isShown($0) }.map(\.email),
      shown: addresses.filter(isShown).map(\.email))
  }
}

private struct JoinedAddress: Sendable, RowDecodable {
  let email: EmailAddress
  let isPublic: Bool
  let isShownToMembers: Bool
  /// Whether it is about to be shown.
  let isChosen: Bool

  init(row: inout Row) throws(DatabaseError) {
    email = try row.next()
    isPublic = try row.next()
    isShownToMembers = try row.next()
    isChosen = try row.next()
  }
}
