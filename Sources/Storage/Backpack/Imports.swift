public import Backpack
public import Foundation
internal import LinkedData
public import Names
internal import OpenBadges
public import Postgres

extension Connection {
  /// Takes bytes in for an account: from the commit on they are safe, and somebody will look at them.
  public func receive(
    _ bytes: [UInt8], sha256: [UInt8], source: Import.Source, label: String, batch: PublicID, for account: Account.ID,
    at now: Date
  ) throws(DatabaseError) -> PublicID {
    try store(bytes: bytes, sha256: sha256, mediaType: "application/octet-stream")
    let publicID = PublicID.random()
    let id = try one(
      """
      INSERT INTO import (public_id, account_id, batch, source, label, sha256, created_at)
      VALUES (\(publicID), \(account), \(batch), \(source), \(label), \(sha256), \(now))
      RETURNING id
      """, as: Single<Int64>.self
    ).value
    try enqueue(.verifyImport, subject: id, of: account, at: now)
    return publicID
  }

  /// Notes that something was handed in and refused before its bytes were kept.
  public func receiveRefused(
    _ refusal: ImportRefusal, emptyHash: [UInt8], label: String, batch: PublicID, for account: Account.ID, at now: Date
  ) throws(DatabaseError) {
    try store(bytes: [], sha256: emptyHash, mediaType: "application/octet-stream")
    try run(
      """
      INSERT INTO import (public_id, account_id, batch, source, label, sha256, state, refusal, arguments, created_at,
        finished_at)
      VALUES (\(PublicID.random()), \(account), \(batch), \(Import.Source.file), \(label), \(emptyHash), 'refused',
        \(refusal.kind), \(refusal.argumentsText), \(now), \(now))
      """)
  }

  /// How much of the site's room an account takes: its quota.
  public func importUsage(of account: Account.ID) throws(DatabaseError) -> ImportUsage {
    try one(
      """
      SELECT (SELECT count(*) FROM import WHERE account_id = \(account) AND state <> 'accepted'),
        COALESCE(sum(length(blob.bytes)), 0)::bigint
      FROM blob WHERE sha256 IN (
        SELECT sha256 FROM import WHERE account_id = \(account)
        UNION SELECT assertion.file_sha256 FROM holding JOIN assertion ON assertion.id = holding.assertion_id
          WHERE holding.account_id = \(account))
      """)
  }

  /// The imports of the account's latest batch, in the order they came.
  public func latestBatch(of account: Account.ID) throws(DatabaseError) -> [ImportEntry] {
    try rows(
      """
      SELECT \(ImportEntry.columns) \(ImportEntry.source)
      WHERE import.batch = (SELECT batch FROM import WHERE account_id = \(account) ORDER BY id DESC LIMIT 1)
        AND import.account_id = \(account)
      ORDER BY import.id
      """)
  }

  /// Imports of an account that were not taken and still wait for a decision of its owner, newest first.
  public func openImports(of account: Account.ID, limit: Int) throws(DatabaseError) -> [ImportEntry] {
    try rows(
      """
      SELECT \(ImportEntry.columns) \(ImportEntry.source)
      WHERE import.account_id = \(account) AND import.state <> 'accepted' AND COALESCE(import.refusal, '') <> ALL (\(Self.remarks)::text[])
      ORDER BY import.id DESC LIMIT \(limit)
      """)
  }

  /// How many imports of an account were not taken, and how many are still to be decided.
  public func countOpenImports(of account: Account.ID) throws(DatabaseError) -> OpenImportCount {
    try one(
      """
      SELECT count(*) FILTER (WHERE state = 'refused'), count(*) FILTER (WHERE state <> 'refused') FROM import
      WHERE account_id = \(account) AND state <> 'accepted' AND COALESCE(import.refusal, '') <> ALL (\(Self.remarks)::text[])
      """)
  }

  /// What is no more than a word on what was passed over.
  private static var remarks: [String] { ImportRefusal.Kind.allCases.filter(\.isRemark).map(\.rawValue) }

  /// Forgets what was only remarked on earlier batches of an account than `batch`, which no page shows any more. A file of
  /// a badge that is held already may be the only one with its picture: it is kept.
  public func forgetRemarks(of account: Account.ID, before batch: PublicID) throws(DatabaseError) {
    try run(
      """
      DELETE FROM import
      WHERE account_id = \(account) AND state = 'refused' AND batch <> \(batch)
        AND refusal = ANY (\(Self.remarks)::text[])
        AND (refusal <> 'already-held' OR EXISTS (SELECT FROM import AS other
          WHERE other.account_id = import.account_id AND other.sha256 = import.sha256 AND other.state = 'accepted'))
      """)
  }

  /// Throws away everything of an account that was refused, but not what is unclaimed. Says how many that were.
  public func discardRefusedImports(of account: Account.ID) throws(DatabaseError) -> Int {
    try rows(
      """
      DELETE FROM import WHERE account_id = \(account) AND state = 'refused' AND refusal <> 'not-yours' RETURNING id
      """, as: Single<Int64>.self
    ).count
  }

  /// One import of an account.
  public func imported(_ publicID: PublicID, of account: Account.ID) throws(DatabaseError) -> ImportEntry? {
    try first(
      """
      SELECT \(ImportEntry.columns) \(ImportEntry.source)
      WHERE import.public_id = \(publicID) AND import.account_id = \(account)
      """)
  }

  /// How many imports of a batch nobody has looked at yet.
  public func countUnsettled(batch: PublicID, of account: Account.ID) throws(DatabaseError) -> Int {
    try one(
      "SELECT count(*) FROM import WHERE batch = \(batch) AND account_id = \(account) AND state = 'received'",
      as: Single<Int>.self
    ).value
  }

  /// The bytes of an import, for whoever brought them.
  public func importedBytes(_ publicID: PublicID, of account: Account.ID) throws(DatabaseError) -> [UInt8]? {
    try first(
      """
      SELECT blob.bytes FROM import JOIN blob ON blob.sha256 = import.sha256
      WHERE import.public_id = \(publicID) AND import.account_id = \(account)
      """, as: Single<[UInt8]>.self
    )?.value
  }

  /// What a worker needs to judge an import; `nil` where that is done or the import is gone.
  public func pendingImport(id: Int64) throws(DatabaseError) -> PendingImport? {
    try first(
      """
      SELECT import.id, import.account_id, import.source, import.sha256, blob.bytes, import.created_at FROM import
      JOIN blob ON blob.sha256 = import.sha256
      WHERE import.id = \(id) AND import.state IN ('received', 'waiting')
      """)
  }

  /// Writes down what became of an import. Says whether it was still open.
  public func settle(_ settled: SettledImport, at now: Date) throws(DatabaseError) -> Bool {
    let isOpen =
      try first(
        """
        UPDATE import SET state = \(settled.state), refusal = \(settled.refusal?.kind), arguments = \(settled.refusal?.argumentsText),
          holding_id = \(settled.holding), verdict_id = \(settled.verdict), next_try_at = \(settled.nextTry),
          arrival = \(settled.arrival), finished_at = \(settled.state == "waiting" ? nil : now),
          kept_until = CASE WHEN \(settled.refusal?.kind == .notYours)
            THEN COALESCE(kept_until, \(now.addingTimeInterval(ImportRefusal.unclaimedLife)))
            WHEN \(settled.state == "waiting") THEN kept_until END
        WHERE id = \(settled.id) AND state IN ('received', 'waiting')
        RETURNING id
        """, as: Single<Int64>.self) != nil
    // What was held before is as its owner made it here.
    if isOpen, let holding = settled.holding {
      let isNew = settled.arrival != .renewed && !settled.isBack
      isNew ? try restore(settled.id, as: holding, at: now) : try forgetRestoration(of: settled.id)
    }
    return isOpen
  }

  /// Looks at a refused import again, as after a new address was proven. Says whether there was one to look at.
  public func retryImport(_ publicID: PublicID, of account: Account.ID, at now: Date) throws(DatabaseError) -> Bool {
    let open = try first(
      """
      SELECT id FROM import
      WHERE public_id = \(publicID) AND account_id = \(account) AND state IN ('refused', 'waiting')
      """, as: Single<Int64>.self)
    guard let id = open?.value else { return false }
    try withdrawJob(ofImport: id)
    try run(
      """
      UPDATE import SET state = 'received', refusal = NULL, arguments = NULL, next_try_at = NULL, finished_at = NULL
      WHERE id = \(id) AND state IN ('refused', 'waiting')
      """)
    try enqueue(.verifyImport, subject: id, of: account, at: now)
    return true
  }

  /// Throws a person's bytes away at their wish, and the bytes themselves where nothing else refers or just comes to
  /// refer to them. Whoever is just looking at them finds that there is nothing to write down.
  public func discardImport(_ publicID: PublicID, of account: Account.ID) throws(DatabaseError) -> Bool {
    let found = try first(
      "SELECT id, sha256 FROM import WHERE public_id = \(publicID) AND account_id = \(account)",
      as: DiscardedImport.self)
    guard let found else { return false }
    try withdrawJob(ofImport: found.id)
    try run("DELETE FROM import WHERE id = \(found.id)")
    try run(
      """
      DELETE FROM blob WHERE sha256 IN (SELECT sha256 FROM blob AS unused
        WHERE sha256 = \(found.sha256) AND \(Blob.isUnused) FOR UPDATE SKIP LOCKED)
      """)
    return true
  }

  /// First the job, then the import: in the order in which a worker ends them, so that neither waits for the other.
  private func withdrawJob(ofImport id: Int64) throws(DatabaseError) {
    try run("DELETE FROM job WHERE kind = 'verify-import' AND subject = \(id)")
  }
}

extension ImportRefusal {
  /// The arguments as a column keeps them.
  fileprivate var argumentsText: String { JSON.object(JSONObject(arguments.mapValues(JSON.string))).text }
}

private struct DiscardedImport: RowDecodable {
  let id: Int64
  let sha256: [UInt8]

  init(row: inout Row) throws(DatabaseError) {
    id = try row.next()
    sha256 = try row.next()
  }
}
