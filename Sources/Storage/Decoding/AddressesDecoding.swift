public import Addresses
public import Postgres

extension LinkToken: SQLDecodable {
  public init(column: Column) throws(DatabaseError) {
    guard let value = LinkToken(segment: try String(column: column)) else { throw column.mismatch("a token") }
    self = value
  }
}
