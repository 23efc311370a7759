public import Backpack
public import Foundation
internal import LinkedData
internal import Names
public import OpenBadges
public import Postgres

/// An import with what it became and how it was judged.
public struct ImportEntry: Sendable, RowDecodable {
  public let imported: Import
  /// How many bytes were handed in.
  public let size: Int
  public let verdict: Verdict?
  /// Until when a badge that names somebody else is kept.
  public let keptUntil: Date?
  /// Whether somebody is looking at it at the moment, as against waiting for its turn.
  public let isInHand: Bool
  /// Where it was taken, and is still held.
  public let holding: Holding?

  static let columns: SQL = """
    \(Import.columns), (SELECT length(bytes) FROM blob WHERE blob.sha256 = import.sha256), judged.checks,
    import.kept_until,
    EXISTS (SELECT FROM job WHERE job.kind = 'verify-import' AND job.subject = import.id AND job.taken_by IS NOT NULL),
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
    keptUntil = try row.next()
    isInHand = try row.next()
    holding = imported.isHeld ? try Holding(row: &row) : nil
  }
}

/// How much of the site's room an account takes.
public struct ImportUsage: Sendable, RowDecodable {
  /// Imports that were not taken.
  public let imports: Int
  /// Bytes handed in that are still here, whatever became of them; the same bytes count once.
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
