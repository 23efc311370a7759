public import Foundation
public import Postgres

extension Connection {
  /// Writes people, awards and holdings in four statements, whatever their number. `base` is the beginning of the awards'
  /// own addresses, `now` when those that are withdrawn were.
  public func write(_ columns: BulkColumns, base: String, at now: Date) throws(DatabaseError) {
    try run(
      """
      INSERT INTO account (nickname, display_name, is_listed, created_at)
      SELECT nickname, display_name, is_listed, to_timestamp(joined_at)
      FROM unnest(\(columns.nicknames)::text[], \(columns.displayNames)::text[], \(columns.listed)::boolean[],
        \(columns.joinedAt)::bigint[]) AS given (nickname, display_name, is_listed, joined_at)
      """)
    try run(
      """
      INSERT INTO identity (public_id, account_id, email, is_primary, confirmed_at, created_at)
      SELECT given.public_id, account.id, given.email, true, account.created_at, account.created_at
      FROM unnest(\(columns.identityIDs)::text[], \(columns.nicknames)::text[], \(columns.addresses)::text[])
        AS given (public_id, nickname, email)
      JOIN account ON lower(account.nickname) = lower(given.nickname)
      """)
    try run(
      """
      INSERT INTO award (public_id, badge_class_id, recipient, salt, proof, issued_at, revoked_at, revocation_reason)
      SELECT given.public_id, badge_class.id, given.recipient, given.salt, 'hosted', to_timestamp(given.issued_at),
        CASE WHEN is_withdrawn THEN \(now)::timestamptz END, CASE WHEN is_withdrawn THEN 'Given by mistake.' END
      FROM unnest(\(columns.awardIDs)::text[], \(columns.badgeClasses)::text[], \(columns.recipients)::text[],
        \(columns.salts)::text[], \(columns.issuedAt)::bigint[], \(columns.withdrawn)::boolean[])
        AS given (public_id, slug, recipient, salt, issued_at, is_withdrawn)
      JOIN badge_class ON badge_class.slug = given.slug
      """)
    try run(
      """
      INSERT INTO holding (public_id, account_id, award_id, identifier, visibility, identity_id, ordered_at, held_at)
      SELECT award.public_id, identity.account_id, award.id, \(base) || award.public_id, given.visibility, identity.id,
        award.issued_at, award.issued_at
      FROM unnest(\(columns.awardIDs)::text[], \(columns.visibilities)::text[]) AS given (public_id, visibility)
      JOIN award ON award.public_id = given.public_id
      JOIN identity ON lower(identity.email) = lower(award.recipient) AND identity.confirmed_at IS NOT NULL
      """)
  }

  /// Lets the planner know what was written; without it, it takes the tables for empty.
  public func refreshStatistics() throws(DatabaseError) { try runScript("ANALYZE") }
}
