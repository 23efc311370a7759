public import Backpack
public import Postgres

/// Bytes and what they are.
public struct Blob: Sendable, RowDecodable {
  public let mediaType: String
  public let bytes: [UInt8]

  public init(row: inout Row) throws(DatabaseError) {
    mediaType = try row.next()
    bytes = try row.next()
  }

  /// That nothing refers to a row of `blob AS unused`.
  static let isUnused: SQL = """
    NOT EXISTS (SELECT FROM import WHERE sha256 = unused.sha256)
      AND NOT EXISTS (SELECT FROM assertion WHERE file_sha256 = unused.sha256)
      AND NOT EXISTS (SELECT FROM assertion WHERE picture_sha256 = unused.sha256)
      AND NOT EXISTS (SELECT FROM badge_class WHERE picture_sha256 = unused.sha256)
      AND NOT EXISTS (SELECT FROM account WHERE picture_sha256 = unused.sha256)
      AND NOT EXISTS (SELECT FROM account WHERE libravatar_sha256 = unused.sha256)
      AND NOT EXISTS (SELECT FROM document WHERE sha256 = unused.sha256)
    """
}

extension Connection {
  /// Stores bytes that are only ever a download, unless they are here already.
  public func store(bytes: [UInt8], sha256: [UInt8], mediaType: String) throws(DatabaseError) {
    while try !keepsBlob(sha256) {
      try run(
        """
        INSERT INTO blob (sha256, media_type, bytes) VALUES (\(sha256), \(mediaType), \(bytes))
        ON CONFLICT (sha256) DO NOTHING
        """)
    }
  }

  /// Whether the bytes are here. Where they are, nobody sweeps them away before the transaction has referred to them.
  private func keepsBlob(_ sha256: [UInt8]) throws(DatabaseError) -> Bool {
    try first("SELECT true FROM blob WHERE sha256 = \(sha256) FOR KEY SHARE", as: Single<Bool>.self) != nil
  }

  /// Stores a picture that was made here to be shown.
  public func store(picture bytes: [UInt8], sha256: [UInt8], mediaType: String) throws(DatabaseError) {
    repeat {
      try run(
        """
        INSERT INTO blob (sha256, media_type, is_picture, bytes) VALUES (\(sha256), \(mediaType), true, \(bytes))
        ON CONFLICT (sha256) DO UPDATE SET media_type = EXCLUDED.media_type, is_picture = true
          WHERE NOT blob.is_picture
        """)
    } while try !keepsBlob(sha256)
  }

  /// A picture that stands somewhere where `viewer` may look, a stranger where it is `nil`: of a badge of this site, of a
  /// person who can be seen, or of a badge from elsewhere that such a person shows.
  public func shownPicture(
    sha256: [UInt8], mediaType: String, to viewer: Account.ID?
  ) throws(DatabaseError) -> ShownPicture? {
    try first(
      """
      WITH holder AS (
        SELECT account.id, holding.visibility FROM assertion
        JOIN holding ON holding.assertion_id = assertion.id JOIN account ON account.id = holding.account_id
        WHERE assertion.picture_sha256 = \(sha256) AND account.state = 'active')
      SELECT media_type, bytes, EXISTS (SELECT FROM badge_class WHERE picture_sha256 = \(sha256)), is_public
      FROM blob, LATERAL (SELECT EXISTS (SELECT FROM badge_class WHERE picture_sha256 = \(sha256))
          OR EXISTS (SELECT FROM account
            WHERE (picture_sha256 = \(sha256) OR libravatar_sha256 = \(sha256)) AND state = 'active')
          OR EXISTS (SELECT FROM holder WHERE visibility IN ('everyone', 'link')) AS is_public) AS shown
      WHERE sha256 = \(sha256) AND is_picture AND media_type = \(mediaType)
        AND (is_public OR EXISTS (SELECT FROM holder
          WHERE id = \(viewer) OR (\(viewer)::bigint IS NOT NULL AND visibility = 'members')))
      """)
  }

  /// A picture that may be shown.
  public func picture(sha256: [UInt8], mediaType: String) throws(DatabaseError) -> Blob? {
    try first(
      """
      SELECT media_type, bytes FROM blob
      WHERE sha256 = \(sha256) AND is_picture AND media_type = \(mediaType)
      """)
  }
}

/// A picture as everybody may see it.
public struct ShownPicture: Sendable, RowDecodable {
  public let blob: Blob
  /// Whether it is of a badge of this site, which stays for good, unlike what people bring.
  public let isForGood: Bool
  /// Whether strangers see it as well.
  public let isPublic: Bool

  public init(row: inout Row) throws(DatabaseError) {
    blob = try Blob(row: &row)
    isForGood = try row.next()
    isPublic = try row.next()
  }
}
