public import Postgres

/// How many imports of an account did not come to a badge.
public struct OpenImportCount: Sendable, Hashable, RowDecodable {
  /// Those that were refused, for a reason that its owner can do something about.
  public let refused: Int
  /// Those that are being checked, or wait for somebody to answer.
  public let undecided: Int

  public init(refused: Int, undecided: Int) {
    self.refused = refused
    self.undecided = undecided
  }

  public init(row: inout Row) throws(DatabaseError) {
    refused = try row.next()
    undecided = try row.next()
  }

  public var all: Int { refused + undecided }
}
