public import Names
public import Postgres

extension Nickname: SQLDecodable, SQLEncodable {
  public init(column: Column) throws(DatabaseError) {
    // What was a nickname when it was chosen stays one, whatever words are kept back since.
    guard let value = Nickname(chosenBefore: try String(column: column)) else { throw column.mismatch("a nickname") }
    self = value
  }
  public var bind: Bind { description.bind }
}

extension Slug: SQLDecodable, SQLEncodable {
  public init(column: Column) throws(DatabaseError) {
    guard let value = Slug(try String(column: column)) else { throw column.mismatch("a slug") }
    self = value
  }
  public var bind: Bind { description.bind }
}

extension PublicID: SQLDecodable, SQLEncodable {
  public init(column: Column) throws(DatabaseError) {
    guard let value = PublicID(try String(column: column)) else { throw column.mismatch("a public id") }
    self = value
  }
  public var bind: Bind { description.bind }
}

extension EmailAddress: SQLDecodable, SQLEncodable {
  public init(column: Column) throws(DatabaseError) {
    guard let value = EmailAddress(try String(column: column)) else { throw column.mismatch("an e-mail address") }
    self = value
  }
  public var bind: Bind { description.bind }
}

extension Title: SQLDecodable, SQLEncodable {
  public init(column: Column) throws(DatabaseError) {
    guard let value = Title(try String(column: column)) else { throw column.mismatch("a title") }
    self = value
  }
  public var bind: Bind { description.bind }
}
