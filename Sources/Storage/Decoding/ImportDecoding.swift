public import Backpack
internal import Foundation
internal import LinkedData
internal import Names
internal import OpenBadges
public import Postgres

extension Import: RowDecodable {
  static let columns: SQL = """
    import.id, import.public_id, import.batch, import.source, import.label, import.created_at, import.state,
    import.refusal, import.arguments, import.next_try_at, holding.public_id, import.arrival
    """

  public init(row: inout Row) throws(DatabaseError) {
    let (id, publicID, batch, source, label): (ID, PublicID, PublicID, Source, String) = (
      try row.next(), try row.next(), try row.next(), try row.next(), try row.next()
    )
    let createdAt: Date = try row.next()
    let state: String = try row.next()
    let kind: ImportRefusal.Kind? = try row.next()
    let arguments: String? = try row.next()
    let nextTry: Date? = try row.next()
    let holding: PublicID? = try row.next()
    let arrival: Arrival? = try row.next()
    let refusal = ImportRefusal(kind ?? .notCheckable, Self.arguments(arguments))
    let outcome: Outcome =
      switch state {
      case "received": .received
      case "waiting": .waiting(refusal, nextTry: nextTry)
      case "accepted": .accepted(holding, arrival ?? .new)
      default: .refused(refusal)
      }
    self.init(
      id: id, publicID: publicID, batch: batch, source: source, label: label, outcome: outcome, createdAt: createdAt)
  }

  private static func arguments(_ text: String?) -> [String: String] {
    guard let text, let object = (try? JSON(parsing: Array(text.utf8)))?.object else { return [:] }
    var arguments: [String: String] = [:]
    for member in object.members { arguments[member.key] = member.value.string }
    return arguments
  }
}

extension Import.ID: SQLDecodable, SQLEncodable {}
extension Import.Source: SQLDecodable, SQLEncodable {}
extension Import.Arrival: SQLDecodable, SQLEncodable {}
extension ImportRefusal.Kind: SQLDecodable, SQLEncodable {}
extension Holding.ID: SQLDecodable, SQLEncodable {}
extension Visibility: SQLDecodable, SQLEncodable {}
