public import Backpack
public import Foundation
internal import LinkedData
public import Names
public import OpenBadges
public import Postgres

extension Connection {
  /// The badges of an account that an audience sees in lists and that stand, the latest first, from after `after` on.
  public func shownHoldings(
    of account: Account.ID, _ choice: ShownChoice = ShownChoice(), to audience: Audience = .stranger, after: PublicID?,
    limit: Int
  ) throws(DatabaseError) -> [Holding] {
    try rows(
      """
      SELECT \(Holding.columns) \(Holding.source)
      WHERE holding.account_id = \(account) AND holding.visibility IN (\(audience.list)) AND \(Holding.stands)
        AND (\(choice.tag)::text IS NULL OR COALESCE(badge_class.tags, assertion.tags) @> ARRAY[\(choice.tag)]::text[])
        AND (\(choice.issuer)::text IS NULL OR COALESCE(issuer.name, assertion.issuer_name) = \(choice.issuer))
        AND (\(choice.year)::integer IS NULL
          OR date_part('year', holding.ordered_at AT TIME ZONE 'UTC') = \(choice.year))
        AND (\(after?.description)::text IS NULL OR (holding.ordered_at, holding.id) <
          (SELECT ordered_at, id FROM holding
            WHERE public_id = \(after?.description) AND account_id = \(account)
              AND visibility IN (\(audience.list))))
      ORDER BY holding.ordered_at DESC, holding.id DESC
      LIMIT \(limit)
      """)
  }

  /// Those that everyone sees, each with what the badge stands for.
  public func describedHoldings(of account: Account.ID, limit: Int) throws(DatabaseError) -> [DescribedHolding] {
    try rows(
      """
      SELECT \(Holding.columns), badge_class.description, assertion.facts \(Holding.source)
      WHERE holding.account_id = \(account) AND holding.visibility = 'everyone' AND \(Holding.stands)
      ORDER BY holding.ordered_at DESC, holding.id DESC
      LIMIT \(limit)
      """)
  }

  /// By what the badges that an account shows to an audience can be told apart: their tags, issuers and years, the most
  /// frequent first, the years the latest first.
  public func shownFacets(
    of account: Account.ID, to audience: Audience = .stranger, limit: Int
  ) throws(DatabaseError) -> [Facet] {
    try rows(
      """
      WITH shown AS (
        SELECT COALESCE(badge_class.tags, assertion.tags) AS tags,
          COALESCE(issuer.name, assertion.issuer_name) AS issuer,
          date_part('year', holding.ordered_at AT TIME ZONE 'UTC')::integer AS year
        \(Holding.source)
        WHERE holding.account_id = \(account) AND holding.visibility IN (\(audience.list)) AND \(Holding.stands))
      (SELECT 'tag', tag, count(*) AS count FROM shown, unnest(tags) AS tag
        GROUP BY tag ORDER BY count DESC, tag LIMIT \(limit))
      UNION ALL
      (SELECT 'issuer', issuer, count(*) AS count FROM shown GROUP BY issuer ORDER BY count DESC, issuer LIMIT \(limit))
      UNION ALL
      (SELECT 'year', year::text, count(*) AS count FROM shown GROUP BY year ORDER BY year DESC LIMIT \(limit))
      """)
  }

  /// The badges pinned to the top of a profile, in their order.
  public func pinnedHoldings(of account: Account.ID) throws(DatabaseError) -> [Holding] {
    try rows(
      """
      SELECT \(Holding.columns) \(Holding.source)
      WHERE holding.account_id = \(account) AND holding.visibility = 'everyone' AND holding.pin IS NOT NULL
        AND \(Holding.stands)
      ORDER BY holding.pin
      """)
  }

  /// One holding with its owner and what is known of it, whoever may see it: the caller decides that.
  public func holding(_ publicID: PublicID) throws(DatabaseError) -> HoldingRow? {
    try first("\(HoldingRow.all) WHERE holding.public_id = \(publicID) AND holding.removed_at IS NULL")
  }

  /// What was awarded last, over all people whom lists show.
  public func newestHoldings(limit: Int) throws(DatabaseError) -> [HoldingRow] {
    try rows(
      """
      SELECT \(Holding.columns), \(Account.columns), holding.award_id IS NOT NULL, NULL::text, NULL::text,
        NULL::timestamptz, '', true
      \(Holding.source) JOIN account ON account.id = holding.account_id
      WHERE holding.visibility = 'everyone' AND \(Holding.stands) AND account.state = 'active'
        AND account.is_listed
      ORDER BY holding.ordered_at DESC, holding.id DESC
      LIMIT \(limit)
      """)
  }

  /// Changes who may see holdings; of those that the account does not have nothing changes. Says how many it were.
  ///
  /// What is not its holder's stays theirs alone, and what not everyone sees any more is not pinned.
  public func setVisibility(
    of holdings: [PublicID], to visibility: Visibility, account: Account.ID
  ) throws(DatabaseError) -> Int {
    try rows(
      """
      UPDATE holding SET visibility = \(visibility), pin = CASE WHEN \(visibility) = 'everyone' THEN pin END
      WHERE account_id = \(account) AND removed_at IS NULL AND (is_claimed OR \(visibility) = 'only-me')
        AND public_id = ANY (\(holdings.map(\.description))::text[])
      RETURNING public_id
      """, as: Single<PublicID>.self
    ).count
  }

  /// Pins these holdings to the top of a profile, in this order, and no others.
  public func pin(_ holdings: [PublicID], of account: Account.ID) throws(DatabaseError) {
    // In two steps: no two holdings have one place, not even while they are moved.
    try run("UPDATE holding SET pin = NULL WHERE account_id = \(account) AND pin IS NOT NULL")
    try run(
      """
      UPDATE holding SET pin = array_position(\(holdings.map(\.description))::text[], public_id)
      WHERE account_id = \(account) AND removed_at IS NULL AND visibility = 'everyone'
        AND public_id = ANY (\(holdings.map(\.description))::text[])
      """)
  }

  /// The holding of an assertion in an account's backpack.
  public func holding(identifier: String, of account: Account.ID) throws(DatabaseError) -> PublicID? {
    try first(
      "SELECT public_id FROM holding WHERE account_id = \(account) AND identifier = \(identifier)",
      as: Single<PublicID>.self
    )?.value
  }

  /// Puts a badge from elsewhere into a backpack. Throws a conflict where the same assertion lies there already.
  public func hold(_ taken: TakenAssertion, by account: Account.ID, at now: Date) throws(DatabaseError) -> Holding.ID {
    let facts = taken.facts
    let assertion = try one(
      """
      INSERT INTO assertion (identifier, version, name, issuer_name, issuer_host, tags, issued_at, expires_at, facts,
        file_sha256, picture_sha256, picture_kind)
      VALUES (\(taken.identifier), \(facts.version), \(facts.name), \(facts.issuerName), \(facts.issuerHost),
        \(facts.tags), \(facts.issuedOn), \(facts.expires), \(String(decoding: facts.json.bytes, as: UTF8.self)),
        \(taken.file), \(taken.picture?.digestBytes), \(taken.picture?.kind))
      RETURNING id
      """, as: Single<Int64>.self
    ).value
    let holding = try one(
      """
      INSERT INTO holding (public_id, account_id, assertion_id, identifier, verdict_id, identity_id, ordered_at, held_at)
      VALUES (\(PublicID.random()), \(account), \(assertion), \(taken.identifier), \(taken.verdict),
        (SELECT id FROM identity WHERE account_id = \(account) AND lower(email) = \(taken.recipient?.folded)
          AND confirmed_at IS NOT NULL),
        \(facts.issuedOn ?? now), \(now))
      RETURNING id
      """, as: Single<Holding.ID>.self
    ).value
    try enqueue(
      .checkHolding, subject: holding.rawValue, of: account,
      at: CheckSchedule.first(after: now, spread: holding.spread))
    return holding
  }

  /// Puts an award of this site into the backpack of whoever proved the address it was awarded to; `nil` where this
  /// account did not. Throws a conflict where it lies in a backpack already.
  ///
  /// What a badge says of itself does not decide it: anybody can sign a badge that bears the id of somebody's award.
  public func hold(
    award: PublicID, identifier: String, by account: Account.ID, at now: Date
  ) throws(DatabaseError) -> Holding.ID? {
    try first(
      """
      INSERT INTO holding (public_id, account_id, award_id, identifier, identity_id, ordered_at, held_at)
      SELECT award.public_id, \(account), award.id, \(identifier), identity.id, award.issued_at, \(now)
      FROM award JOIN identity ON lower(identity.email) = lower(award.recipient)
        OR award.recipient_hash = 'sha256$' || encode(sha256(convert_to(identity.email || award.salt, 'UTF8')), 'hex')
      WHERE award.public_id = \(award) AND identity.account_id = \(account) AND identity.confirmed_at IS NOT NULL
      RETURNING id
      """, as: Single<Holding.ID>.self
    )?.value
  }

  /// The file a holding came as, byte for byte.
  public func originalFile(of holding: PublicID) throws(DatabaseError) -> [UInt8]? {
    try first(
      """
      SELECT blob.bytes FROM holding JOIN assertion ON assertion.id = holding.assertion_id
      JOIN blob ON blob.sha256 = assertion.file_sha256
      WHERE holding.public_id = \(holding)
      """, as: Single<[UInt8]>.self
    )?.value
  }
}

/// A badge from elsewhere that was found good.
public struct TakenAssertion: Sendable {
  let identifier: String
  let facts: BadgeFacts
  let file: [UInt8]
  let picture: PictureName?
  let verdict: Verdicts.ID
  let recipient: EmailAddress?

  /// `file` is the hash of the import's bytes, `picture` names a stored picture, `recipient` is the address of its holder
  /// that it was written to.
  public init(
    identifier: String, facts: BadgeFacts, file: [UInt8], picture: PictureName?, verdict: Verdicts.ID,
    recipient: EmailAddress? = nil
  ) {
    self.identifier = identifier
    self.facts = facts
    self.file = file
    self.picture = picture
    self.verdict = verdict
    self.recipient = recipient
  }
}

/// A holding with its owner.
public struct HoldingRow: Sendable, RowDecodable {
  public let holding: Holding
  public let account: Account
  /// Whether it is an award of this site.
  public let isAward: Bool
  /// What a badge from elsewhere says, and the latest verdict on it.
  public let facts: BadgeFacts?
  public let verdict: Verdict?
  /// When it was last tried to check it again, where somebody did not answer then.
  public let failedTryAt: Date?
  /// What its owner says of it, in Markdown, and whether they show its evidence.
  public let note: Prose
  public let showsEvidence: Bool

  static let all: SQL = """
    SELECT \(Holding.columns), \(Account.columns), holding.award_id IS NOT NULL, assertion.facts, verdict.checks,
      CASE WHEN holding.failing_since IS NOT NULL THEN holding.tried_at END, holding.note, holding.shows_evidence
    \(Holding.source) JOIN account ON account.id = holding.account_id
    """

  public init(row: inout Row) throws(DatabaseError) {
    holding = try Holding(row: &row)
    account = try Account(row: &row)
    isAward = try row.next()
    facts = (try row.next() as String?).flatMap(Verdicts.parse).flatMap(BadgeFacts.init(json:))
    verdict = (try row.next() as String?).flatMap(Verdicts.parse).flatMap(Verdict.init(json:))
    failedTryAt = try row.next()
    note = Prose(cleaning: try row.next())
    showsEvidence = try row.next()
  }
}

extension Holding: RowDecodable {
  static let columns: SQL = """
    holding.id, holding.public_id, COALESCE(badge_class.name, assertion.name),
    COALESCE(issuer.name, assertion.issuer_name), COALESCE(badge_class.tags, assertion.tags), badge_class.slug,
    COALESCE(badge_class.picture_sha256, assertion.picture_sha256),
    COALESCE(badge_class.picture_kind, assertion.picture_kind), holding.ordered_at,
    COALESCE(award.expires_at, assertion.expires_at), award.revoked_at, verdict.headline, holding.visibility,
    holding.pin
    """

  static let source: SQL = "FROM holding \(facts)"

  /// Whether it counts for whoever holds it: not where its issuer withdrew it, or a verdict says that it no longer stands.
  static let stands: SQL = "award.revoked_at IS NULL AND NOT has_fallen(verdict.headline)"

  /// What a holding's facts come from, whatever stands before.
  static let facts: SQL = """
    LEFT JOIN award ON award.id = holding.award_id
    LEFT JOIN badge_class ON badge_class.id = award.badge_class_id
    LEFT JOIN issuer ON issuer.id = badge_class.issuer_id
    LEFT JOIN assertion ON assertion.id = holding.assertion_id
    LEFT JOIN verdict ON verdict.id = holding.verdict_id
    """

  public init(row: inout Row) throws(DatabaseError) {
    let (id, publicID): (ID, PublicID) = (try row.next(), try row.next())
    let (name, issuerName, tags): (String, String, [String]) = (try row.next(), try row.next(), try row.next())
    let badgeClass: Slug? = try row.next()
    let (digest, kind): ([UInt8]?, PictureName.Kind?) = (try row.next(), try row.next())
    self.init(
      id: id, publicID: publicID, name: name, issuerName: issuerName, tags: tags, badgeClass: badgeClass,
      picture: digest.flatMap { digest in kind.map { PictureName(digest: digest, kind: $0) } },
      orderedAt: try row.next(), expiresAt: try row.next(), revokedAt: try row.next(), headline: try row.next(),
      visibility: try row.next(), pin: try row.next())
  }
}

extension Headline: SQLDecodable, SQLEncodable {}
extension StandardVersion: SQLEncodable {}
