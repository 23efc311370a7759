public import Addresses
public import Backpack
public import Foundation
public import Names
internal import OpenBadges
public import Postgres

extension Connection {
  /// The collections of an account that an audience sees, by their titles, each with how much it shows them.
  public func collections(of account: Account.ID, for audience: Audience) throws(DatabaseError) -> [CollectionRow] {
    try rows(
      """
      \(CollectionRow.selected(for: audience))
      WHERE collection.account_id = \(account) AND collection.visibility = ANY (\(audience.listed)::text[])
      ORDER BY lower(collection.title), collection.id
      """)
  }

  /// One's own collection.
  public func collection(_ publicID: PublicID, of account: Account.ID) throws(DatabaseError) -> CollectionRow? {
    try first(
      """
      \(CollectionRow.selected(for: .owner))
      WHERE public_id = \(publicID) AND account_id = \(account)
      """)
  }

  /// The collection at an address below a profile, whoever may see it: the caller decides that.
  public func collection(
    _ slug: Slug, of account: Account.ID, for audience: Audience
  ) throws(DatabaseError) -> CollectionRow? {
    try first(
      """
      \(CollectionRow.selected(for: audience))
      WHERE account_id = \(account) AND slug = \(slug) AND visibility = ANY (\(audience.listed)::text[])
      """)
  }

  /// Whose collection an unlisted link leads to; `nil` where it was replaced, or the collection is not for those with
  /// the link.
  public func collection(link: LinkToken, for audience: Audience) throws(DatabaseError) -> LinkedCollection? {
    try first(
      """
      SELECT \(CollectionHead.columns), \(Account.columns) FROM collection
      JOIN account ON account.id = collection.account_id AND account.state = 'active'
      WHERE collection.link_token = \(link.segment) AND collection.visibility IN ('everyone', 'link')
      """)
  }

  /// What a collection shows to an audience, in its order. Badges that no longer stand keep their place and say so.
  public func content(
    of collection: Collection, for audience: Audience, limit: Int = Collection.mostEntries
  ) throws(DatabaseError) -> [CollectedHolding] {
    try rows(
      """
      SELECT \(Holding.columns), content.note FROM collection_content AS content
      JOIN holding ON holding.id = content.holding_id \(Holding.facts)
      WHERE content.collection_id = \(collection.id) AND holding.visibility = ANY (\(audience.sees.map(\.rawValue))::text[])
      ORDER BY \(collection.arrangement.sorting)
      LIMIT \(limit)
      """)
  }

  /// Opens a collection at a free address near `slug`; `nil` where the account has as many as it may.
  public func openCollection(
    _ title: Title, near slug: Slug, of account: Account.ID, at now: Date
  ) throws(DatabaseError) -> PublicID? {
    let taken = try rows(
      "SELECT slug FROM collection WHERE account_id = \(account) FOR UPDATE", as: Single<String>.self
    ).map(\.value)
    guard taken.count < Collection.most else { return nil }
    let free = ([slug.description] + (2...Collection.most + 1).map { "\(slug)-\($0)" }).first { !taken.contains($0) }
    return try first(
      """
      INSERT INTO collection (public_id, account_id, slug, title, link_token, created_at, changed_at)
      VALUES (\(PublicID.random()), \(account), \(free ?? slug.description), \(title.description),
        \(LinkToken.random().segment), \(now), \(now))
      RETURNING public_id
      """, as: Single<PublicID>.self
    )?.value
  }

  /// Writes down what a collection is now. Throws a conflict where the account has another one at that address.
  public func save(_ collection: Collection, cover: PublicID?, at now: Date) throws(DatabaseError) {
    let filter = collection.filter
    try run(
      """
      UPDATE collection SET slug = \(collection.slug), title = \(collection.title.description),
        summary = \(collection.summary.description), layout = \(collection.layout),
        arrangement = \(collection.arrangement), visibility = \(collection.visibility),
        is_automatic = \(filter != nil), filter_issuer = \(filter?.issuer), filter_year = \(filter?.year),
        filter_tag = \(filter?.tag), filter_words = \(filter?.words), changed_at = \(now),
        cover_holding_id = (SELECT id FROM holding
          WHERE public_id = \(cover?.description) AND holding.account_id = collection.account_id)
      WHERE id = \(collection.id)
      """)
  }

  /// Gives a collection another unlisted address. The old one leads nowhere from then on.
  public func replaceLink(of collection: Collection.ID) throws(DatabaseError) {
    try run("UPDATE collection SET link_token = \(LinkToken.random().segment) WHERE id = \(collection)")
  }

  /// Takes a collection away; its badges stay in the backpack.
  public func removeCollection(_ collection: Collection.ID) throws(DatabaseError) {
    try run("DELETE FROM collection WHERE id = \(collection)")
  }

  /// Puts holdings of the collection's own account into it, behind the others. Says how many are new in it.
  public func collect(
    _ holdings: [PublicID], into collection: Collection.ID, at now: Date
  ) throws(DatabaseError) -> Int {
    let added = try rows(
      """
      INSERT INTO collection_entry (collection_id, holding_id, place)
      SELECT collection.id, holding.id,
        COALESCE((SELECT max(place) FROM collection_entry WHERE collection_id = collection.id), 0)
          + row_number() OVER (ORDER BY array_position(\(holdings.map(\.description))::text[], holding.public_id))
      FROM collection JOIN holding ON holding.account_id = collection.account_id AND holding.removed_at IS NULL
      WHERE collection.id = \(collection) AND holding.public_id = ANY (\(holdings.map(\.description))::text[])
        AND (SELECT count(*) FROM holding AS one
          LEFT JOIN collection_entry AS present ON present.collection_id = collection.id AND present.holding_id = one.id
          WHERE one.account_id = collection.account_id AND (present.place IS NOT NULL
            OR one.removed_at IS NULL AND one.public_id = ANY (\(holdings.map(\.description))::text[])))
          <= \(Collection.mostEntries)
      ON CONFLICT DO NOTHING
      RETURNING holding_id
      """, as: Single<Holding.ID>.self
    ).count
    try run("UPDATE collection SET changed_at = \(now) WHERE id = \(collection)")
    return added
  }

  /// Takes a holding out of a collection.
  public func takeOut(_ holding: PublicID, of collection: Collection.ID) throws(DatabaseError) {
    try run(
      """
      DELETE FROM collection_entry WHERE collection_id = \(collection)
        AND holding_id = (SELECT id FROM holding WHERE public_id = \(holding))
      """)
  }

  /// Takes everything else out of a collection, but what was removed from the backpack and may come back.
  public func takeOut(allBut holdings: [PublicID], of collection: Collection.ID) throws(DatabaseError) {
    try run(
      """
      DELETE FROM collection_entry WHERE collection_id = \(collection)
        AND holding_id IN (SELECT id FROM holding WHERE removed_at IS NULL)
        AND holding_id NOT IN (SELECT id FROM holding WHERE public_id = ANY (\(holdings.map(\.description))::text[]))
      """)
  }

  /// Puts the entries of a collection into this order, with these notes. Those that are not named stay behind the others,
  /// and nothing is put in that was not there. In an automatic one only the notes are kept.
  public func arrange(
    _ collection: Collection.ID, _ entries: [(holding: PublicID, note: Prose)], isAutomatic: Bool
  ) throws(DatabaseError) {
    let (holdings, notes) = (entries.map(\.holding.description), entries.map(\.note.description))
    if isAutomatic {
      try run(
        """
        INSERT INTO collection_entry (collection_id, holding_id, place, note)
        SELECT collection.id, holding.id, 0, given.note
        FROM unnest(\(holdings)::text[], \(notes)::text[]) AS given (public_id, note)
        JOIN collection ON collection.id = \(collection)
        JOIN holding ON holding.public_id = given.public_id AND holding.account_id = collection.account_id
        ON CONFLICT (collection_id, holding_id) DO UPDATE SET note = excluded.note
        """)
      return
    }
    // What was removed from the backpack keeps the place that it comes back to.
    try run(
      """
      UPDATE collection_entry SET place = arranged.place, note = COALESCE(arranged.note, collection_entry.note)
      FROM (SELECT holding.id, given.note, row_number() OVER (ORDER BY given.place, entry.place, holding.id) AS place
        FROM collection_entry AS entry JOIN holding ON holding.id = entry.holding_id
        LEFT JOIN unnest(\(holdings)::text[], \(notes)::text[]) WITH ORDINALITY AS given (public_id, note, place)
          ON given.public_id = holding.public_id
        WHERE entry.collection_id = \(collection) AND (holding.removed_at IS NULL OR given.place IS NOT NULL)
      ) AS arranged
      WHERE collection_entry.collection_id = \(collection) AND collection_entry.holding_id = arranged.id
      """)
  }
}

extension Collection.Arrangement {
  /// What a collection's content is sorted by.
  var sorting: SQL {
    switch self {
    case .byHand: "content.place, holding.ordered_at DESC, holding.id DESC"
    case .newest: "holding.ordered_at DESC, holding.id DESC"
    case .oldest: "holding.ordered_at, holding.id"
    case .name: "lower(COALESCE(badge_class.name, assertion.name)), holding.id"
    case .issuer:
      """
      lower(COALESCE(issuer.name, assertion.issuer_name)), lower(COALESCE(badge_class.name, assertion.name)), holding.id
      """
    }
  }
}

extension Audience {
  /// The visibilities of the collections that are in this audience's lists: nobody finds one that is for those with the
  /// link, whatever link they came by.
  var listed: [String] {
    let listed: [Visibility] =
      switch self {
      case .owner: Visibility.allCases
      case .member, .memberByLink: [.everyone, .members]
      case .stranger, .strangerByLink: [.everyone]
      }
    return listed.map(\.rawValue)
  }
}
