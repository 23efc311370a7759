internal import CPostgreSQL

/// A value that a row can be decoded into; columns are read in their order.
public protocol RowDecodable: Sendable {
  init(row: inout Row) throws(DatabaseError)
}

/// One row of an answer while it is decoded, column by column.
public struct Row {
  let result: OpaquePointer
  let index: Int32
  private var next: Int32 = 0

  init(result: OpaquePointer, index: Int32) {
    self.result = result
    self.index = index
  }

  /// The next column as a value.
  @inlinable
  public mutating func next<Value: SQLDecodable>(_: Value.Type = Value.self) throws(DatabaseError) -> Value {
    let column = try advance()
    guard !column.isNull else { throw column.mismatch("a value that is not null") }
    return try Value(column: column)
  }

  /// The next column as a value that may be missing.
  @inlinable
  public mutating func next<Value: SQLDecodable>(_: Value?.Type = Value?.self) throws(DatabaseError) -> Value? {
    let column = try advance()
    return column.isNull ? nil : try Value(column: column)
  }

  @usableFromInline
  mutating func advance() throws(DatabaseError) -> Column {
    guard next < PQnfields(result) else { throw .shape(column: "\(next)", expected: "one more column") }
    defer { next += 1 }
    return Column(result: result, row: index, index: next)
  }
}
