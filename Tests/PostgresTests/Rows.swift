import Postgres

/// A row of one column.
struct One<Value: SQLDecodable & Sendable>: RowDecodable {
  let value: Value
  init(row: inout Row) throws(DatabaseError) { value = try row.next() }
}

/// A row of one column that may be missing.
struct Maybe<Value: SQLDecodable & Sendable>: RowDecodable {
  let value: Value?
  init(row: inout Row) throws(DatabaseError) { value = try row.next() }
}

/// A row of two columns.
struct Pair<First: SQLDecodable & Sendable, Second: SQLDecodable & Sendable>: RowDecodable {
  let first: First
  let second: Second

  init(row: inout Row) throws(DatabaseError) {
    first = try row.next()
    second = try row.next()
  }
}
