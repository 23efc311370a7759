internal import Addresses
internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import LinkedData
internal import Names

/// Where a page of a list begins and how long it is. A list is paged by the key of the last row of the page before.
struct Paging: Sendable {
  static let parameters: [Operation.Parameter] = [
    .init(name: "after", shape: Shape.text(atMost: 100, atLeast: 1)),
    .init(name: "limit", shape: Shape.number(1...100)),
  ]

  let after: PublicID?
  let limit: Int

  init(_ query: QueryReader) throws {
    after = try query.read("after") { PublicID($0) }
    limit = try query.number("limit", in: 1...100) ?? 50
  }

  /// The answer to a request for a page: what of `rows` (one more than the limit, where there is more) belongs on it,
  /// and where the next one begins, in the document and as RFC 8288 has it.
  func answer(
    _ rows: [Holding], for request: Incoming, at address: Link, base: BaseAddress, isPublic: Bool,
    _ describe: (Holding) -> JSON
  ) -> Answer {
    let shown = rows.prefix(limit)
    let next = rows.count > limit ? shown.last?.publicID.description : nil
    let document: JSON = [
      "items": .array(shown.map(describe)), "next": next.map(JSON.string) ?? .null,
    ]
    var answer = Answer.document(document, for: request, isPublic: isPublic)
    if let next {
      let kept = request.query.filter { $0.name != "after" }
      let link = base.absolute(address.with(query: kept + [(name: "after", value: next)]))
      if let field = HTTPField.Name("Link") { answer.headers[field] = "<\(link)>; rel=\"next\"" }
    }
    return answer
  }
}
