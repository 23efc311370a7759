public import Postgres

/// A row of one column.
public struct Single<Value: SQLDecodable & Sendable>: RowDecodable, Sendable {
  public let value: Value
  public init(row: inout Row) throws(DatabaseError) { value = try row.next() }
}
