internal import CPostgreSQL

/// One value of a row, as the server wrote it.
public struct Column {
  let result: OpaquePointer
  let row: Int32
  let index: Int32

  @usableFromInline var isNull: Bool { PQgetisnull(result, row, index) == 1 }

  /// The value's text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The value's text as bytes, which the result keeps for as long as it is read.
  var bytes: UnsafeBufferPointer<UInt8> {
    guard let start = PQgetvalue(result, row, index) else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, index)))
      .bindMemory(to: UInt8.self)
  }

  /// The error of a column that holds something else than was asked for.
  public func mismatch(_ expected: String) -> DatabaseError {
    .shape(column: PQfname(result, index).map { String(cString: $0) } ?? "\(index)", expected: expected)
  }
}
