public import Addresses
public import Foundation
public import Issuing
public import Names
public import Postgres

extension Connection {
  /// An issuer of this site.
  public func issuer(_ slug: Slug) throws(DatabaseError) -> Issuer? {
    try first("SELECT \(Issuer.columns) FROM issuer WHERE slug = \(slug)")
  }

  /// Opens an issuer. Throws a conflict where the slug is taken.
  public func openIssuer(_ issuer: Issuer, signingKey: String, at now: Date) throws(DatabaseError) {
    try run(
      """
      INSERT INTO issuer (slug, name, address, email, description, signing_key, public_key, created_at)
      VALUES (\(issuer.slug), \(issuer.name), \(issuer.url.address), \(issuer.email), \(issuer.description),
        \(signingKey), \(issuer.publicKeyPEM), \(now))
      """)
  }
}

extension Issuer: RowDecodable {
  static let columns: SQL = """
    issuer.slug, issuer.name, issuer.address, issuer.email, issuer.description, issuer.public_key
    """

  public init(row: inout Row) throws(DatabaseError) {
    self.init(
      slug: try row.next(), name: try row.next(), url: try row.next(), email: try row.next(),
      description: try row.next(), publicKeyPEM: try row.next())
  }
}

extension Link: SQLDecodable {
  public init(column: Column) throws(DatabaseError) {
    let text = try String(column: column)
    guard let link = Link(web: text) ?? Link(path: text) else { throw column.mismatch("an address") }
    self = link
  }
}
