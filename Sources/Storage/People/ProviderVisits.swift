public import Backpack
public import Foundation
public import Names
public import Postgres

/// Somebody on the way to a provider and back.
public struct ProviderVisit: Sendable, RowDecodable {
  public let issuer: String
  public let nonce: String
  public let verifier: String
  /// The account that is to be linked; `nil` where somebody signs in.
  public let account: Account.ID?

  public init(issuer: String, nonce: String, verifier: String, account: Account.ID?) {
    self.issuer = issuer
    self.nonce = nonce
    self.verifier = verifier
    self.account = account
  }

  public init(row: inout Row) throws(DatabaseError) {
    issuer = try row.next()
    nonce = try row.next()
    verifier = try row.next()
    account = try row.next()
  }
}

/// Somebody who came back from a provider and has no account here yet.
public struct ProviderArrival: Sendable, RowDecodable {
  public let issuer: String
  public let subject: String
  public let email: EmailAddress?
  /// Whether the address counts as proved.
  public let isEmailProved: Bool
  /// What the person goes by there.
  public let name: String?

  public init(issuer: String, subject: String, email: EmailAddress?, isEmailProved: Bool, name: String?) {
    self.issuer = issuer
    self.subject = subject
    self.email = email
    self.isEmailProved = isEmailProved
    self.name = name
  }

  static let columns: SQL = "issuer, subject, email, is_email_proved, name"

  public init(row: inout Row) throws(DatabaseError) {
    issuer = try row.next()
    subject = try row.next()
    email = try row.next()
    isEmailProved = try row.next()
    name = try row.next()
  }
}

extension Connection {
  /// Sends somebody on the way. `browserHash` is the SHA-256 of what the cookie carries, `stateHash` that of the state.
  public func begin(
    _ visit: ProviderVisit, browserHash: [UInt8], stateHash: [UInt8], at now: Date, until end: Date
  ) throws(DatabaseError) {
    try run(
      """
      INSERT INTO provider_visit (browser_hash, state_hash, issuer, nonce, verifier, account_id, created_at, expires_at)
      VALUES (\(browserHash), \(stateHash), \(visit.issuer), \(visit.nonce), \(visit.verifier), \(visit.account), \(now),
        \(end))
      """)
  }

  /// Takes somebody back who is on the way, once, and only in the browser that they went with.
  public func useVisit(
    issuer: String, browserHash: [UInt8], stateHash: [UInt8], at now: Date
  ) throws(DatabaseError) -> ProviderVisit? {
    try first(
      """
      UPDATE provider_visit SET used_at = \(now)
      WHERE browser_hash = \(browserHash) AND state_hash = \(stateHash) AND issuer = \(issuer) AND used_at IS NULL
        AND expires_at > \(now)
      RETURNING issuer, nonce, verifier, account_id
      """)
  }

  /// Keeps who came back until they have chosen a nickname.
  public func keep(_ arrival: ProviderArrival, browserHash: [UInt8], until end: Date) throws(DatabaseError) {
    try run(
      """
      UPDATE provider_visit SET subject = \(arrival.subject), email = \(arrival.email),
        is_email_proved = \(arrival.isEmailProved), name = \(arrival.name), expires_at = \(end)
      WHERE browser_hash = \(browserHash) AND issuer = \(arrival.issuer) AND used_at IS NOT NULL AND subject IS NULL
      """)
  }

  /// Who came back in this browser and has no account yet.
  public func arrival(browserHash: [UInt8], at now: Date) throws(DatabaseError) -> ProviderArrival? {
    try first(
      """
      SELECT \(ProviderArrival.columns) FROM provider_visit
      WHERE browser_hash = \(browserHash) AND subject IS NOT NULL AND expires_at > \(now)
      """)
  }

  /// The same, who then cannot do so again.
  public func useArrival(browserHash: [UInt8], at now: Date) throws(DatabaseError) -> ProviderArrival? {
    try first(
      """
      DELETE FROM provider_visit
      WHERE browser_hash = \(browserHash) AND subject IS NOT NULL AND expires_at > \(now)
      RETURNING \(ProviderArrival.columns)
      """)
  }
}
