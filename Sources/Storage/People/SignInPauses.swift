public import Foundation
public import Names
public import Postgres

extension Connection {
  /// Counts a try to get in with an address, before the password is looked at. Answers when the next try counts again
  /// where this one comes too early.
  ///
  /// Ten tries are free; then each one is followed by a pause that grows from a second to five minutes. Somebody who
  /// guesses gets nowhere, and the owner is kept waiting for minutes at most. Unknown addresses are counted the same.
  public func countSignIn(with email: EmailAddress, at now: Date) throws(DatabaseError) -> Date? {
    let counted = try first(
      """
      INSERT INTO sign_in_pause AS pause (address, tries, tried_at, free_at) VALUES (\(email.folded), 1, \(now), \(now))
      ON CONFLICT (address) DO UPDATE SET tries = pause.tries + 1, tried_at = EXCLUDED.tried_at,
        free_at = EXCLUDED.free_at + CASE WHEN pause.tries < 10 THEN interval '0'
          ELSE make_interval(secs => least(300, 2 ^ least(pause.tries - 10, 9))) END
        WHERE pause.free_at <= EXCLUDED.tried_at
      RETURNING tries
      """, as: Single<Int>.self)
    guard counted == nil else { return nil }
    return try first(
      "SELECT free_at FROM sign_in_pause WHERE address = \(email.folded)", as: Single<Date>.self
    )?.value ?? now
  }

  /// Forgets the tries with an address, as when its owner got in.
  public func forgetSignIns(with email: EmailAddress) throws(DatabaseError) {
    try run("DELETE FROM sign_in_pause WHERE address = \(email.folded)")
  }
}
