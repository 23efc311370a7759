public import Postgres

/// Which of the badges that a person shows a visitor wants to see. What is `nil` does not narrow it.
public struct ShownChoice: Sendable, Hashable {
  public var tag: String?
  /// What the issuer calls itself.
  public var issuer: String?
  /// The year of the award, in UTC.
  public var year: Int?

  public init(tag: String? = nil, issuer: String? = nil, year: Int? = nil) {
    self.tag = tag
    self.issuer = issuer
    self.year = year
  }
}

/// A mark that a person's badges have, and how many have it.
public struct Facet: Sendable, Hashable, RowDecodable {
  public enum Kind: String, Sendable, SQLDecodable { case tag, issuer, year }

  public let kind: Kind
  public let value: String
  public let count: Int

  public init(row: inout Row) throws(DatabaseError) {
    kind = try row.next()
    value = try row.next()
    count = try row.next()
  }
}
