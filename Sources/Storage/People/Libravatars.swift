public import Backpack
public import Foundation
public import Names
public import Postgres

extension Connection {
  /// The address by whose hash Libravatar may be asked for somebody's picture: one that they proved and show, the primary
  /// one first. `nil` where there is none, where they brought a picture, or are not here.
  public func libravatarAddress(of account: Account.ID) throws(DatabaseError) -> EmailAddress? {
    try first(
      """
      SELECT email FROM identity JOIN account ON account.id = identity.account_id
      WHERE account.id = \(account) AND account.state = 'active' AND account.picture_sha256 IS NULL
        AND identity.is_public AND identity.confirmed_at IS NOT NULL
      ORDER BY identity.is_primary DESC, identity.id LIMIT 1
      """, as: Single<EmailAddress>.self
    )?.value
  }

  /// Keeps the picture that Libravatar has for an address, or that it has none. Its bytes are stored before. Nothing
  /// happens where the address is no longer shown.
  public func setLibravatar(
    of account: Account.ID, to picture: PictureName?, for address: EmailAddress
  ) throws(DatabaseError) {
    try run(
      """
      UPDATE account SET libravatar_sha256 = \(picture?.digestBytes)
      WHERE id = \(account) AND libravatar_sha256 IS DISTINCT FROM \(picture?.digestBytes)
        AND EXISTS (SELECT FROM identity
          WHERE account_id = account.id AND email = \(address) AND is_public AND confirmed_at IS NOT NULL)
      """)
  }

  /// Has Libravatar asked for an account's picture soon.
  public func lookForLibravatar(of account: Account.ID, at now: Date) throws(DatabaseError) {
    try run(
      """
      INSERT INTO job (kind, subject, account_id, run_at)
      VALUES (\(Job.Kind.fetchLibravatar), \(account), \(account), \(now))
      ON CONFLICT (kind, subject) DO UPDATE SET run_at = EXCLUDED.run_at WHERE job.taken_by IS NULL
      """)
  }

  /// Has Libravatar asked for everybody of whom it was not asked yet, as when the operator begins to want that.
  public func lookForLibravatars(at now: Date) throws(DatabaseError) {
    try run(
      """
      INSERT INTO job (kind, subject, account_id, run_at)
      SELECT DISTINCT \(Job.Kind.fetchLibravatar), account_id, account_id, \(now)::timestamptz FROM identity
      WHERE is_public AND confirmed_at IS NOT NULL
      ON CONFLICT (kind, subject) DO NOTHING
      """)
  }

  /// Takes down all pictures from there, as when the operator no longer wants them.
  public func forgetLibravatars() throws(DatabaseError) {
    try run("DELETE FROM job WHERE kind = \(Job.Kind.fetchLibravatar) AND taken_by IS NULL")
    try run("UPDATE account SET libravatar_sha256 = NULL WHERE libravatar_sha256 IS NOT NULL")
  }
}
