public import Backpack
internal import Names
public import Postgres

extension Connection {
  /// Says of an account what its owner said on another site, where nothing is said of it here. Says whether that is so.
  public func takeOver(_ profile: RestoredProfile, for account: Account.ID) throws(DatabaseError) -> Bool {
    let isTaken =
      try first(
        """
        UPDATE account SET display_name = \(profile.displayName?.description ?? ""),
          biography = \(profile.biography.description), pronouns = \(profile.pronouns.description)
        WHERE id = \(account) AND display_name = '' AND biography = '' AND pronouns = ''
          AND NOT EXISTS (SELECT FROM account_link WHERE account_id = account.id)
        RETURNING id
        """, as: Single<Int64>.self) != nil
    if isTaken { try setProfileLinks(of: account, to: profile.links) }
    return isTaken
  }
}
