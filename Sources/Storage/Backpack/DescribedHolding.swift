public import Backpack
internal import OpenBadges
public import Postgres

/// A holding with what its badge stands for.
public struct DescribedHolding: Sendable, RowDecodable {
  public let holding: Holding
  /// What the badge's issuer says of it; empty where nothing is said.
  public let description: String

  public init(row: inout Row) throws(DatabaseError) {
    holding = try Holding(row: &row)
    let own: String? = try row.next()
    let facts = (try row.next() as String?).flatMap(Verdicts.parse).flatMap(BadgeFacts.init(json:))
    description = own ?? facts?.description ?? ""
  }
}
