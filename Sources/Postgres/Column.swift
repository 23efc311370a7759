internal import CPostgreSQL

/// One value of a row, as the server wrote it.
public struct Column {
  let result: OpaquePointer
  let row: Int32
  let index: Int32

  var isNull: Bool { PQgetisnull(result, row, index) == 1 }

  /// The value's text.
  var text: String {
    let count = Int(PQgetlength(result, row, index))
    guard let start = PQgetvalue(result, row, index) else { return "" }
    return start.withMemoryRebound(to: UInt8.self, capacity: count) {
      String(decoding: UnsafeBufferPointer(start: $0, count: count), as: UTF8.self)
    }
  }

  /// The error of a column that holds something else than was asked for.
  public func mismatch(_ expected: String) -> DatabaseError {
    .shape(column: PQfname(result, index).map { String(cString: $0) } ?? "\(index)", expected: expected)
  }
}
