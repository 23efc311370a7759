public import Backpack
public import Foundation
internal import LinkedData
public import Names
public import OpenBadges
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
    try enqueue(.verifyImport, subject: id, at: now)
    return publicID
  }

  /// Notes that something was handed in and refused before its bytes were kept.
  public func receiveRefused(
    _ refusal: ImportRefusal, emptyHash: [UInt8], label: String, batch: PublicID, for account: Account.ID, at now: Date
  ) throws(DatabaseError) {
    try store(bytes: [], sha256: emptyHash, mediaType: "application/octet-stream")
    try run(
      """
      INSERT INTO import (public_id, account_id, batch, source, label, sha256, state, refusal, created_at, finished_at)
      VALUES (\(PublicID.random()), \(account), \(batch), \(Import.Source.file), \(label), \(emptyHash), 'refused',
        \(refusal.kind), \(now), \(now))
      """)
  }

  /// How many imports of an account still hold bytes, and how many bytes: its quota.
  public func importUsage(of account: Account.ID) throws(DatabaseError) -> ImportUsage {
    try one(
      """
      SELECT count(*), COALESCE(sum(length(blob.bytes)), 0)::bigint FROM import
      JOIN blob ON blob.sha256 = import.sha256
      WHERE import.account_id = \(account) AND import.state <> 'accepted'
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
      WHERE import.account_id = \(account) AND import.state <> 'accepted'
      ORDER BY import.id DESC LIMIT \(limit)
      """)
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
    let arguments = settled.refusal.map { refusal in
      String(decoding: JSON.object(JSONObject(refusal.arguments.mapValues(JSON.string))).bytes, as: UTF8.self)
    }
    return try first(
      """
      UPDATE import SET state = \(settled.state), refusal = \(settled.refusal?.kind), arguments = \(arguments),
        holding_id = \(settled.holding), verdict_id = \(settled.verdict), next_try_at = \(settled.nextTry),
        finished_at = \(settled.state == "waiting" ? nil : now)
      WHERE id = \(settled.id) AND state IN ('received', 'waiting')
      RETURNING id
      """, as: Single<Int64>.self) != nil
  }

  /// Looks at a refused import again, as after a new address was proven. Says whether there was one to look at.
  public func retryImport(_ publicID: PublicID, of account: Account.ID, at now: Date) throws(DatabaseError) -> Bool {
    let id = try first(
      """
      UPDATE import SET state = 'received', refusal = NULL, arguments = NULL, next_try_at = NULL, finished_at = NULL
      WHERE public_id = \(publicID) AND account_id = \(account) AND state IN ('refused', 'waiting')
      RETURNING id
      """, as: Single<Int64>.self
    )?.value
    guard let id else { return false }
    try run("DELETE FROM job WHERE kind = 'verify-import' AND subject = \(id)")
    try enqueue(.verifyImport, subject: id, at: now)
    return true
  }

  /// Throws a person's bytes away at their wish, and the bytes themselves where nothing else refers to them.
  public func discardImport(_ publicID: PublicID, of account: Account.ID) throws(DatabaseError) -> Bool {
    let gone = try first(
      """
      DELETE FROM import WHERE public_id = \(publicID) AND account_id = \(account) AND state <> 'received'
      RETURNING id, sha256
      """, as: DiscardedImport.self)
    guard let gone else { return false }
    try run("DELETE FROM job WHERE kind = 'verify-import' AND subject = \(gone.id)")
    try run(
      """
      DELETE FROM blob WHERE sha256 = \(gone.sha256) AND NOT is_picture
        AND NOT EXISTS (SELECT FROM import WHERE sha256 = blob.sha256)
        AND NOT EXISTS (SELECT FROM assertion WHERE file_sha256 = blob.sha256)
        AND NOT EXISTS (SELECT FROM document WHERE sha256 = blob.sha256)
      """)
    return true
  }
}

/// An import with what it became and how it was judged.
public struct ImportEntry: Sendable, RowDecodable {
  public let imported: Import
  /// How many bytes were handed in.
  public let size: Int
  public let verdict: Verdict?
  /// Where it was taken, and is still held.
  public let holding: Holding?

  static let columns: SQL = """
    \(Import.columns), (SELECT length(bytes) FROM blob WHERE blob.sha256 = import.sha256), judged.checks,
    \(Holding.columns)
    """

  static let source: SQL = """
    FROM import LEFT JOIN holding ON holding.id = import.holding_id \(Holding.facts)
    LEFT JOIN verdict AS judged ON judged.id = import.verdict_id
    """

  public init(row: inout Row) throws(DatabaseError) {
    imported = try Import(row: &row)
    size = try row.next()
    verdict = (try row.next() as String?).flatMap(Verdicts.parse).flatMap(Verdict.init(json:))
    holding = imported.isHeld ? try Holding(row: &row) : nil
  }
}

/// How much an account has handed in that was not taken.
public struct ImportUsage: Sendable, RowDecodable {
  public let imports: Int
  public let bytes: Int

  public init(row: inout Row) throws(DatabaseError) {
    imports = try row.next()
    bytes = try row.next()
  }
}

/// An import that waits for its verdict.
public struct PendingImport: Sendable, RowDecodable {
  public let id: Import.ID
  public let account: Account.ID
  public let source: Import.Source
  public let sha256: [UInt8]
  public let bytes: [UInt8]
  public let createdAt: Date

  public init(row: inout Row) throws(DatabaseError) {
    id = try row.next()
    account = try row.next()
    source = try row.next()
    sha256 = try row.next()
    bytes = try row.next()
    createdAt = try row.next()
  }
}

/// What became of an import, for its row.
public struct SettledImport: Sendable {
  let id: Import.ID
  let state: String
  var refusal: ImportRefusal?
  var holding: Holding.ID?
  var verdict: Verdicts.ID?
  var nextTry: Date?

  public static func accepted(_ id: Import.ID, holding: Holding.ID, verdict: Verdicts.ID?) -> SettledImport {
    SettledImport(id: id, state: "accepted", holding: holding, verdict: verdict)
  }

  public static func refused(_ id: Import.ID, _ refusal: ImportRefusal, verdict: Verdicts.ID?) -> SettledImport {
    SettledImport(id: id, state: "refused", refusal: refusal, verdict: verdict)
  }

  public static func waiting(
    _ id: Import.ID, _ refusal: ImportRefusal, verdict: Verdicts.ID?, nextTry: Date
  ) -> SettledImport {
    SettledImport(id: id, state: "waiting", refusal: refusal, verdict: verdict, nextTry: nextTry)
  }
}

private struct DiscardedImport: RowDecodable {
  let id: Int64
  let sha256: [UInt8]

  init(row: inout Row) throws(DatabaseError) {
    id = try row.next()
    sha256 = try row.next()
  }
}

extension Import: RowDecodable {
  static let columns: SQL = """
    import.id, import.public_id, import.batch, import.source, import.label, import.created_at, import.state,
    import.refusal, import.arguments, import.next_try_at, holding.public_id
    """

  public init(row: inout Row) throws(DatabaseError) {
    let (id, publicID, batch, source, label): (ID, PublicID, PublicID, Source, String) = (
      try row.next(), try row.next(), try row.next(), try row.next(), try row.next()
    )
    let createdAt: Date = try row.next()
    let state: String = try row.next()
    let kind: ImportRefusal.Kind? = try row.next()
    let arguments: String? = try row.next()
    let nextTry: Date? = try row.next()
    let holding: PublicID? = try row.next()
    let refusal = ImportRefusal(kind ?? .notCheckable, Self.arguments(arguments))
    let outcome: Outcome =
      switch state {
      case "received": .received
      case "waiting": .waiting(refusal, nextTry: nextTry)
      case "accepted": .accepted(holding)
      default: .refused(refusal)
      }
    self.init(
      id: id, publicID: publicID, batch: batch, source: source, label: label, outcome: outcome, createdAt: createdAt)
  }

  private static func arguments(_ text: String?) -> [String: String] {
    guard let text, let object = (try? JSON(parsing: Array(text.utf8)))?.object else { return [:] }
    var arguments: [String: String] = [:]
    for member in object.members { arguments[member.key] = member.value.string }
    return arguments
  }
}

extension Import.ID: SQLDecodable, SQLEncodable {}
extension Import.Source: SQLDecodable, SQLEncodable {}
extension ImportRefusal.Kind: SQLDecodable, SQLEncodable {}
extension Holding.ID: SQLDecodable, SQLEncodable {}
extension Visibility: SQLDecodable, SQLEncodable {}
