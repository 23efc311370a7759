public import Backpack
public import Foundation
internal import LinkedData
public import Names
public import OpenBadges
public import Postgres

extension Connection {
  /// The badges of an account that everyone may see, the latest first, from after `after` on.
  ///
  /// `tag` narrows it to badges that carry it.
  public func shownHoldings(
    of account: Account.ID, tag: String? = nil, after: PublicID?, limit: Int
  ) throws(DatabaseError) -> [Holding] {
    let shown: SQL = "SELECT \(Holding.columns) \(Holding.source) WHERE \(Self.isShown)"
    let tagged: SQL = "COALESCE(badge_class.tags, assertion.tags)"
    switch (tag, after?.description) {
    case (nil, nil):
      return try rows("\(shown) AND holding.account_id = \(account) \(Self.latestFirst) LIMIT \(limit)")
    case (nil, let after?):
      return try rows(
        """
        \(shown) AND holding.account_id = \(account) AND (holding.ordered_at, holding.id) <
          (SELECT ordered_at, id FROM holding WHERE public_id = \(after))
        \(Self.latestFirst) LIMIT \(limit)
        """)
    case (let tag?, nil):
      return try rows(
        """
        \(shown) AND holding.account_id = \(account) AND \(tagged) @> ARRAY[\(tag)]::text[]
        \(Self.latestFirst) LIMIT \(limit)
        """)
    case (let tag?, let after?):
      return try rows(
        """
        \(shown) AND holding.account_id = \(account) AND \(tagged) @> ARRAY[\(tag)]::text[]
          AND (holding.ordered_at, holding.id) < (SELECT ordered_at, id FROM holding WHERE public_id = \(after))
        \(Self.latestFirst) LIMIT \(limit)
        """)
    }
  }

  private static var isShown: SQL { "holding.visibility = 'everyone' AND award.revoked_at IS NULL" }
  private static var latestFirst: SQL { "ORDER BY holding.ordered_at DESC, holding.id DESC" }

  /// The same, each with what the badge stands for.
  public func describedHoldings(of account: Account.ID, limit: Int) throws(DatabaseError) -> [DescribedHolding] {
    try rows(
      """
      SELECT \(Holding.columns), badge_class.description, assertion.facts \(Holding.source)
      WHERE holding.account_id = \(account) AND holding.visibility = 'everyone' AND award.revoked_at IS NULL
      ORDER BY holding.ordered_at DESC, holding.id DESC
      LIMIT \(limit)
      """)
  }

  /// The kinds of badge that an account shows, the most frequent first.
  public func shownTags(of account: Account.ID, limit: Int) throws(DatabaseError) -> [TagCount] {
    try rows(
      """
      SELECT tag, count(*) FROM holding
      LEFT JOIN award ON award.id = holding.award_id
      LEFT JOIN badge_class ON badge_class.id = award.badge_class_id
      LEFT JOIN assertion ON assertion.id = holding.assertion_id,
      unnest(COALESCE(badge_class.tags, assertion.tags)) AS tag
      WHERE holding.account_id = \(account) AND holding.visibility = 'everyone' AND award.revoked_at IS NULL
      GROUP BY tag ORDER BY count(*) DESC, tag LIMIT \(limit)
      """)
  }

  /// The badges pinned to the top of a profile, in their order.
  public func pinnedHoldings(of account: Account.ID) throws(DatabaseError) -> [Holding] {
    try rows(
      """
      SELECT \(Holding.columns) \(Holding.source)
      WHERE holding.account_id = \(account) AND holding.visibility = 'everyone' AND holding.pin IS NOT NULL
        AND award.revoked_at IS NULL
      ORDER BY holding.pin
      """)
  }

  /// All badges of an account, for its owner: what needs attention comes with the rest, the latest first.
  public func holdings(of account: Account.ID, after: PublicID?, limit: Int) throws(DatabaseError) -> [Holding] {
    let all: SQL = "SELECT \(Holding.columns) \(Holding.source)"
    guard let after else {
      return try rows("\(all) WHERE holding.account_id = \(account) \(Self.latestFirst) LIMIT \(limit)")
    }
    return try rows(
      """
      \(all) WHERE holding.account_id = \(account) AND (holding.ordered_at, holding.id) <
        (SELECT ordered_at, id FROM holding WHERE public_id = \(after.description))
      \(Self.latestFirst) LIMIT \(limit)
      """)
  }

  /// One holding with its owner and what is known of it, whoever may see it: the caller decides that.
  public func holding(_ publicID: PublicID) throws(DatabaseError) -> HoldingRow? {
    try first(
      """
      SELECT \(Holding.columns), \(Account.columns), holding.award_id IS NOT NULL, assertion.facts, verdict.checks,
        CASE WHEN holding.failing_since IS NOT NULL THEN holding.tried_at END
      \(Holding.source) JOIN account ON account.id = holding.account_id
      WHERE holding.public_id = \(publicID)
      """)
  }

  /// What was awarded last, over all people whom lists show.
  public func newestHoldings(limit: Int) throws(DatabaseError) -> [HoldingRow] {
    try rows(
      """
      SELECT \(Holding.columns), \(Account.columns), holding.award_id IS NOT NULL, NULL::text, NULL::text,
        NULL::timestamptz
      \(Holding.source) JOIN account ON account.id = holding.account_id
      WHERE holding.visibility = 'everyone' AND award.revoked_at IS NULL AND account.state = 'active'
        AND account.is_listed
      ORDER BY holding.ordered_at DESC, holding.id DESC
      LIMIT \(limit)
      """)
  }

  /// Changes who may see holdings; of those that the account does not have nothing changes. Says how many it were.
  public func setVisibility(
    of holdings: [PublicID], to visibility: Visibility, account: Account.ID
  ) throws(DatabaseError) -> Int {
    try rows(
      """
      UPDATE holding SET visibility = \(visibility)
      WHERE account_id = \(account) AND public_id = ANY (\(holdings.map(\.description))::text[])
      RETURNING public_id
      """, as: Single<PublicID>.self
    ).count
  }

  /// How many badges an account has in all.
  public func countHoldings(of account: Account.ID) throws(DatabaseError) -> Int {
    try one("SELECT count(*) FROM holding WHERE account_id = \(account)", as: Single<Int>.self).value
  }

  /// Pins these holdings to the top of a profile, in this order, and no others.
  public func pin(_ holdings: [PublicID], of account: Account.ID) throws(DatabaseError) {
    // In two steps: no two holdings have one place, not even while they are moved.
    try run("UPDATE holding SET pin = NULL WHERE account_id = \(account) AND pin IS NOT NULL")
    try run(
      """
      UPDATE holding SET pin = array_position(\(holdings.map(\.description))::text[], public_id)
      WHERE account_id = \(account) AND public_id = ANY (\(holdings.map(\.description))::text[])
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
      INSERT INTO holding (public_id, account_id, assertion_id, identifier, verdict_id, ordered_at, held_at)
      VALUES (\(PublicID.random()), \(account), \(assertion), \(taken.identifier), \(taken.verdict),
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
      INSERT INTO holding (public_id, account_id, award_id, identifier, ordered_at, held_at)
      SELECT public_id, \(account), id, \(identifier), issued_at, \(now) FROM award
      WHERE public_id = \(award) AND EXISTS (SELECT FROM identity
        WHERE account_id = \(account) AND confirmed_at IS NOT NULL AND lower(email) = lower(award.recipient))
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

  /// `file` is the hash of the import's bytes, `picture` names a stored picture.
  public init(identifier: String, facts: BadgeFacts, file: [UInt8], picture: PictureName?, verdict: Verdicts.ID) {
    self.identifier = identifier
    self.facts = facts
    self.file = file
    self.picture = picture
    self.verdict = verdict
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

  public init(row: inout Row) throws(DatabaseError) {
    holding = try Holding(row: &row)
    account = try Account(row: &row)
    isAward = try row.next()
    facts = (try row.next() as String?).flatMap(Verdicts.parse).flatMap(BadgeFacts.init(json:))
    verdict = (try row.next() as String?).flatMap(Verdicts.parse).flatMap(Verdict.init(json:))
    failedTryAt = try row.next()
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
