internal import Addresses
internal import Backpack
internal import Gateway
internal import LinkedData
internal import Storage

/// `GET /api/v1/holdings`: the badges of one's own backpack, narrowed and sorted as on its page.
struct ListHoldings: Sendable {
  static let parameters: [Operation.Parameter] =
    [
      .init(name: "issuer", shape: Shape.text(atMost: 200, atLeast: 1)),
      .init(name: "year", shape: Shape.number(1000...9999)),
      .init(name: "state", shape: Shape.choice(HoldingFilter.State.self)),
      .init(name: "visibility", shape: Shape.choice(Visibility.self)),
      .init(name: "tag", shape: Shape.text(atMost: 200, atLeast: 1)),
      .init(name: "words", shape: Shape.text(atMost: 200, atLeast: 1)),
      .init(name: "order", shape: Shape.choice(HoldingFilter.Order.self)),
    ] + Paging.parameters

  func answer(_ call: Call<Program>) async throws -> Answer {
    let query = try QueryReader(call.request, knows: Self.parameters)
    let filter = HoldingFilter(
      issuer: try query.text("issuer"), year: try query.number("year", in: 1000...9999),
      state: try query.choice("state", HoldingFilter.State.self),
      visibility: try query.choice("visibility", Visibility.self), tag: try query.text("tag"),
      words: try query.text("words"), order: try query.choice("order", HoldingFilter.Order.self) ?? .newest)
    let paging = try Paging(query)
    let rows = try await call.storage.transaction { db in
      try db.holdings(of: call.who.account.id, filter, after: paging.after, limit: paging.limit + 1, at: call.now)
    }
    let base = call.settings.base
    return paging.answer(rows, for: call.request, at: Paths.holdingsAPI.link(), base: base, isPublic: false) {
      .own($0, base: base, at: call.now)
    }
  }
}
