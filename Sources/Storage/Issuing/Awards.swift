public import Backpack
public import Foundation
public import Issuing
public import Names
public import Postgres

extension Connection {
  /// An award with all that its documents are made of.
  public func award(_ id: PublicID) throws(DatabaseError) -> AwardFacts? {
    try first(
      """
      SELECT \(AwardFacts.columns) FROM award
      JOIN badge_class ON badge_class.id = award.badge_class_id JOIN issuer ON issuer.id = badge_class.issuer_id
      WHERE award.public_id = \(id)
      """)
  }

  /// The withdrawn awards of an issuer, for its revocation list.
  public func withdrawnAwards(of issuer: Slug) throws(DatabaseError) -> [Award] {
    try rows(
      """
      SELECT \(Award.columns) FROM award
      JOIN badge_class ON badge_class.id = award.badge_class_id JOIN issuer ON issuer.id = badge_class.issuer_id
      WHERE issuer.slug = \(issuer) AND award.revoked_at IS NOT NULL
      ORDER BY award.id
      """)
  }

  /// Writes an award down. Nobody holds it yet.
  public func issue(_ award: Award) throws(DatabaseError) {
    try run(
      """
      INSERT INTO award (public_id, badge_class_id, recipient, recipient_hash, salt, proof, issued_at, expires_at, narrative, evidence,
        revoked_at, revocation_reason)
      VALUES (\(award.id), (SELECT id FROM badge_class WHERE slug = \(award.badgeClass)), \(award.recipient.address),
        \(award.recipient.address == nil ? award.recipient.identity : nil),
        \(award.recipient.salt.description), \(award.proof), \(award.issuedAt), \(award.expiresAt), \(award.narrative),
        \(AwardEvidence.text(of: award.evidence)), \(award.revocation?.revokedAt), \(award.revocation?.reason))
      """)
  }

  /// Puts every award to a proven address of the account into its backpack, those that lie there already left out.
  ///
  /// `base` is the beginning of the awards' own addresses, by which holdings know them. Says which came in.
  @discardableResult
  public func attachAwards(to account: Account.ID, base: String, at now: Date) throws(DatabaseError) -> [Holding.ID] {
    try rows(
      """
      INSERT INTO holding (public_id, account_id, award_id, identifier, identity_id, visibility, ordered_at, held_at)
      SELECT award.public_id, \(account), award.id, \(base) || award.public_id, identity.id, 'everyone',
        award.issued_at, \(now)
      FROM award JOIN identity ON lower(identity.email) = lower(award.recipient)
      WHERE identity.account_id = \(account) AND identity.confirmed_at IS NOT NULL
      ON CONFLICT DO NOTHING
      RETURNING id
      """, as: Single<Holding.ID>.self
    ).map(\.value)
  }

  /// Whether somebody holds an award already.
  public func isHeld(award: PublicID) throws(DatabaseError) -> Bool {
    try one(
      "SELECT EXISTS (SELECT FROM holding JOIN award ON award.id = holding.award_id WHERE award.public_id = \(award))",
      as: Single<Bool>.self
    ).value
  }

  /// Who holds a badge: those whose holding everyone may see, the latest first, from after `after` on.
  public func holders(of badge: Slug, after: PublicID?, limit: Int) throws(DatabaseError) -> [HolderRow] {
    guard let after else {
      return try rows(
        """
        \(HolderRow.source) AND award.badge_class_id = (SELECT id FROM badge_class WHERE slug = \(badge))
        ORDER BY award.issued_at DESC, award.id DESC LIMIT \(limit)
        """)
    }
    return try rows(
      """
      \(HolderRow.source) AND award.badge_class_id = (SELECT id FROM badge_class WHERE slug = \(badge))
        AND (award.issued_at, award.id) < (SELECT issued_at, id FROM award WHERE public_id = \(after.description))
      ORDER BY award.issued_at DESC, award.id DESC LIMIT \(limit)
      """)
  }

  /// How often a badge was awarded since a moment.
  public func countAwards(of badge: Slug, since start: Date) throws(DatabaseError) -> Int {
    try one(
      """
      SELECT count(*) FROM award
      WHERE badge_class_id = (SELECT id FROM badge_class WHERE slug = \(badge)) AND issued_at >= \(start)
        AND revoked_at IS NULL
      """, as: Single<Int>.self
    ).value
  }

  /// Who was the first to get a badge, among those whom lists show.
  public func firstHolder(of badge: Slug) throws(DatabaseError) -> HolderRow? {
    try first(
      """
      \(HolderRow.source) AND award.badge_class_id = (SELECT id FROM badge_class WHERE slug = \(badge))
      ORDER BY award.issued_at, award.id LIMIT 1
      """)
  }
}

/// An award with the badge and the issuer behind it.
public struct AwardFacts: Sendable, RowDecodable {
  public let award: Award
  public let badgeClass: BadgeClass
  public let issuer: Issuer
  /// The issuer's private key in PEM form, for awards that carry a signature.
  public let signingKey: String

  static let columns: SQL = "\(Award.columns), \(BadgeClass.columns), \(Issuer.columns), issuer.signing_key"

  public init(row: inout Row) throws(DatabaseError) {
    award = try Award(row: &row)
    badgeClass = try BadgeClass(row: &row)
    issuer = try Issuer(row: &row)
    signingKey = try row.next()
  }
}

/// Somebody who holds a badge.
public struct HolderRow: Sendable, RowDecodable {
  public let account: Account
  public let holding: PublicID
  public let awardedAt: Date

  /// Those whom a list may show, with awards that stand.
  static let source: SQL = """
    SELECT \(Account.columns), holding.public_id, award.issued_at FROM award
    JOIN holding ON holding.award_id = award.id AND holding.visibility = 'everyone'
    JOIN account ON account.id = holding.account_id AND account.state = 'active' AND account.is_listed
    WHERE award.revoked_at IS NULL
    """

  public init(row: inout Row) throws(DatabaseError) {
    account = try Account(row: &row)
    holding = try row.next()
    awardedAt = try row.next()
  }
}

extension Award: RowDecodable {
  static let columns: SQL = """
    award.public_id, badge_class.slug, issuer.slug, award.recipient, award.recipient_hash, award.salt, award.issued_at, award.expires_at,
    award.narrative, award.evidence, award.revoked_at, award.revocation_reason, award.proof
    """

  public init(row: inout Row) throws(DatabaseError) {
    let (id, badgeClass, issuer): (PublicID, Slug, Slug) = (try row.next(), try row.next(), try row.next())
    let (address, hash, salt): (EmailAddress?, String?, Salt) = (try row.next(), try row.next(), try row.next())
    let recipient =
      address.map { AwardRecipient(address: $0, salt: salt) } ?? AwardRecipient(identity: hash ?? "", salt: salt)
    let (issuedAt, expiresAt): (Date, Date?) = (try row.next(), try row.next())
    let (narrative, evidence): (String?, String) = (try row.next(), try row.next())
    let (revokedAt, reason): (Date?, String?) = (try row.next(), try row.next())
    self.init(
      id: id, badgeClass: badgeClass, issuer: issuer, recipient: recipient, issuedAt: issuedAt, expiresAt: expiresAt,
      narrative: narrative, evidence: AwardEvidence.read(evidence) ?? [],
      revocation: revokedAt.flatMap { at in reason.map { Revocation(revokedAt: at, reason: $0) } },
      proof: try row.next())
  }
}

extension Salt: SQLDecodable {
  public init(column: Column) throws(DatabaseError) {
    guard let salt = Salt(try String(column: column)) else { throw column.mismatch("a salt") }
    self = salt
  }
}

extension AwardProof: SQLDecodable, SQLEncodable {}
