internal import Backpack
public import Foundation
internal import Names
public import Postgres

extension Connection {
  /// Destroys the account whose time has come first, and everything of it. Says whether there was one.
  ///
  /// What this site awarded stays as it is published: with the hash of the address instead of the address.
  public func deleteDueAccount(at now: Date) throws(DatabaseError) -> Bool {
    let due = try first(
      "SELECT id FROM account WHERE delete_at <= \(now) ORDER BY delete_at LIMIT 1 FOR UPDATE SKIP LOCKED",
      as: Single<Account.ID>.self)
    guard let account = due?.value else { return false }
    let addresses = try confirmedAddresses(of: account).map(\.folded)
    let traces = try traces(of: account)
    try forgetRecipient(account, addresses)
    try forget(addresses)
    try run(
      """
      DELETE FROM ticket WHERE lower(nickname) = (SELECT lower(nickname) FROM account WHERE id = \(account))
      """)
    // A year, as the page that was agreed to says.
    try run(
      """
      INSERT INTO past_nickname (nickname_hash, free_at)
      SELECT sha256(convert_to(lower(nickname), 'UTF8')), \(now.addingTimeInterval(365 * 86_400))
      FROM (SELECT nickname FROM account WHERE id = \(account)
        UNION SELECT nickname FROM former_nickname WHERE account_id = \(account)) AS given
      ON CONFLICT (nickname_hash) DO UPDATE SET free_at = EXCLUDED.free_at
      """)
    try run("DELETE FROM account WHERE id = \(account)")
    try destroy(traces)
    return true
  }

  /// The awards to these addresses, or in the account's backpack, keep what their documents say of the recipient.
  private func forgetRecipient(_ account: Account.ID, _ addresses: [String]) throws(DatabaseError) {
    try run(
      """
      UPDATE award SET recipient = NULL,
        recipient_hash = 'sha256$' || encode(sha256(convert_to(recipient || salt, 'UTF8')), 'hex')
      WHERE recipient IS NOT NULL AND (lower(recipient) = ANY (\(addresses)::text[])
        OR id IN (SELECT award_id FROM holding WHERE account_id = \(account) AND award_id IS NOT NULL))
      """)
  }

  /// What was written down of addresses without an account.
  private func forget(_ addresses: [String]) throws(DatabaseError) {
    try run("DELETE FROM ticket WHERE lower(email) = ANY (\(addresses)::text[])")
    try run("DELETE FROM mail WHERE lower(recipient) = ANY (\(addresses)::text[])")
    try run("DELETE FROM provider_visit WHERE lower(email) = ANY (\(addresses)::text[])")
    try run("DELETE FROM sign_in_pause WHERE lower(address) = ANY (\(addresses)::text[])")
    try run(
      """
      DELETE FROM attempt WHERE EXISTS (
        SELECT FROM unnest(\(addresses)::text[]) AS address WHERE strpos(lower(bucket), address) > 0)
      """)
  }

  /// What an account refers to that goes with it unless somebody else refers to it as well.
  private struct Traces: Sendable {
    let assertions: [Int64]
    let verdicts: [Int64]
    /// Hashes of bytes, in hexadecimal digits.
    let blobs: [String]
  }

  private func traces(of account: Account.ID) throws(DatabaseError) -> Traces {
    let assertions = try rows(
      "SELECT assertion_id FROM holding WHERE account_id = \(account) AND assertion_id IS NOT NULL",
      as: Single<Int64>.self
    ).map(\.value)
    let verdicts = try rows(
      """
      SELECT verdict_id FROM holding WHERE account_id = \(account) AND verdict_id IS NOT NULL
      UNION SELECT verdict_id FROM import WHERE account_id = \(account) AND verdict_id IS NOT NULL
      UNION SELECT past_verdict.verdict_id FROM past_verdict JOIN holding ON holding.id = past_verdict.holding_id
        WHERE holding.account_id = \(account)
      """, as: Single<Int64>.self
    ).map(\.value)
    let blobs = try rows(
      """
      SELECT encode(sha256, 'hex') FROM (
        SELECT sha256 FROM import WHERE account_id = \(account)
        UNION SELECT picture_sha256 FROM account WHERE id = \(account) AND picture_sha256 IS NOT NULL
        UNION SELECT libravatar_sha256 FROM account WHERE id = \(account) AND libravatar_sha256 IS NOT NULL
        UNION SELECT file_sha256 FROM assertion WHERE id = ANY (\(assertions))
        UNION SELECT picture_sha256 FROM assertion WHERE id = ANY (\(assertions)) AND picture_sha256 IS NOT NULL
        UNION SELECT sha256 FROM document WHERE verdict_id = ANY (\(verdicts))) AS used
      """, as: Single<String>.self
    ).map(\.value)
    return Traces(assertions: assertions, verdicts: verdicts, blobs: blobs)
  }

  private func destroy(_ traces: Traces) throws(DatabaseError) {
    try run(
      """
      DELETE FROM assertion WHERE id = ANY (\(traces.assertions))
        AND NOT EXISTS (SELECT FROM holding WHERE assertion_id = assertion.id)
      """)
    try run("DELETE FROM verdict WHERE id = ANY (\(traces.verdicts)) AND \(Verdicts.isUnused)")
    try run(
      """
      DELETE FROM blob WHERE sha256 IN (SELECT sha256 FROM blob AS unused
        WHERE sha256 IN (SELECT decode(hash, 'hex') FROM unnest(\(traces.blobs)::text[]) AS hash) AND \(Blob.isUnused)
        FOR UPDATE SKIP LOCKED)
      """)
  }
}
