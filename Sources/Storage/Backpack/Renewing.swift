public import Backpack
public import Foundation
internal import Names
public import OpenBadges
public import Postgres

/// The version of a badge from elsewhere that lies in a backpack already.
public struct HeldVersion: Sendable, RowDecodable {
  public let holding: Holding.ID
  public let headline: Headline
  public let issuedOn: Date?
  public let expires: Date?

  public init(row: inout Row) throws(DatabaseError) {
    holding = try row.next()
    headline = try row.next()
    issuedOn = try row.next()
    expires = try row.next()
  }

  /// Whether what was verified now takes the place of this one: it stands, and was issued later, holds longer, or this
  /// one stands no more.
  public func isOutdated(by facts: BadgeFacts, _ headline: Headline) -> Bool {
    let standing: Set<Headline> = [.verified, .verifiedWithRemarks]
    guard standing.contains(headline) else { return false }
    return (facts.issuedOn ?? .distantPast) > (issuedOn ?? .distantPast)
      || (facts.expires ?? .distantFuture) > (expires ?? .distantFuture) || !standing.contains(self.headline)
  }
}

extension Connection {
  /// What an account holds of an assertion from elsewhere; `nil` where it does not, or the badge is an award of this site.
  public func heldVersion(of identifier: String, by account: Account.ID) throws(DatabaseError) -> HeldVersion? {
    try first(
      """
      SELECT holding.id, verdict.headline, assertion.issued_at, assertion.expires_at FROM holding
      JOIN assertion ON assertion.id = holding.assertion_id
      JOIN verdict ON verdict.id = holding.verdict_id
      WHERE holding.account_id = \(account) AND holding.identifier = \(identifier)
      FOR UPDATE OF holding
      """)
  }

  /// Puts a newer version in the place of the one that is held. What its owner made of the badge stays: notes, pins,
  /// collections and who may see it.
  public func renew(
    _ held: HeldVersion, with taken: TakenAssertion, _ headline: Headline, at now: Date
  ) throws(DatabaseError) {
    try replaceVerdict(of: held.holding, from: held.headline, to: headline, taken.verdict, at: now)
    try update(taken.facts, of: held.holding)
    try run(
      """
      UPDATE assertion SET version = \(taken.facts.version), issued_at = \(taken.facts.issuedOn),
        file_sha256 = \(taken.file), picture_sha256 = \(taken.picture?.digestBytes), picture_kind = \(taken.picture?.kind)
      WHERE id = (SELECT assertion_id FROM holding WHERE id = \(held.holding))
      """)
    try run(
      "UPDATE holding SET ordered_at = COALESCE(\(taken.facts.issuedOn)::timestamptz, ordered_at) WHERE id = \(held.holding)"
    )
    try tie(held.holding, to: taken.recipient)
  }
}
