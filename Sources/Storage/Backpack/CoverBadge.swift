internal import Backpack
public import Foundation
public import Names
public import OpenBadges
internal import Postgres

/// A badge on the cover of a collection.
public struct CoverBadge: Sendable, Hashable {
  public let picture: PictureName
  /// What was last found of it.
  let headline: Headline
  public let expiresAt: Date?

  /// What lists say of it at this moment.
  public func standing(at now: Date) -> Headline { headline.standing(at: now, until: expiresAt) }

  /// What never ends does so at the end of all numbers.
  static let columns: SQL = """
    encode(COALESCE(badge_class.picture_sha256, assertion.picture_sha256), 'hex') || '.'
      || COALESCE(badge_class.picture_kind, assertion.picture_kind) AS picture,
    CASE WHEN award.revoked_at IS NULL THEN COALESCE(verdict.headline, 'verified') ELSE 'revoked' END AS headline,
    COALESCE(extract(epoch FROM COALESCE(award.expires_at, assertion.expires_at))::bigint, 9223372036854775807) AS ends
    """

  /// Several of them in one row: a list for each column.
  static let lists: SQL = """
    COALESCE(array_agg(picture), '{}') AS pictures, COALESCE(array_agg(headline), '{}') AS headlines,
    COALESCE(array_agg(ends), '{}') AS ends
    """

  static func list(row: inout Row) throws(DatabaseError) -> [CoverBadge] {
    let (pictures, headlines): ([String], [String]) = (try row.next(), try row.next())
    let ends: [Int64] = try row.next()
    return zip(pictures, zip(headlines, ends)).compactMap { picture, state in
      guard let picture = PictureName(picture), let headline = Headline(rawValue: state.0) else { return nil }
      let end = state.1 == .max ? nil : Date(timeIntervalSince1970: TimeInterval(state.1))
      return CoverBadge(picture: picture, headline: headline, expiresAt: end)
    }
  }
}
