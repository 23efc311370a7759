internal import Addresses
internal import Backpack
internal import Gateway
internal import LinkedData
internal import Names
internal import Storage

/// `GET /api/v1/people/{nick}` and `…/holdings`: a person and the badges that they show to everyone.
struct ShowPerson: Sendable {
  func answer(_ call: Call<Anyone>, nickname: Nickname) async throws -> Answer {
    _ = try QueryReader(call.request)
    let (account, links) = try await call.storage.transaction { db in
      guard let account = try db.visibleAccount(onceCalled: nickname) else { throw Refusal.notFound }
      return (account, try db.profileLinks(of: account.id))
    }
    return Answer.document(.person(account, links: links, base: call.settings.base), for: call.request, isPublic: true)
      .indexed(asWantedBy: account)
  }

  static let parameters: [Operation.Parameter] =
    [
      .init(name: "tag", shape: Shape.text(atMost: 200, atLeast: 1)),
      .init(name: "issuer", shape: Shape.text(atMost: 200, atLeast: 1)),
      .init(name: "year", shape: Shape.number(1000...9999)),
    ] + Paging.parameters

  func holdings(_ call: Call<Anyone>, nickname: Nickname) async throws -> Answer {
    let query = try QueryReader(call.request, knows: Self.parameters)
    let choice = ShownChoice(
      tag: try query.text("tag"), issuer: try query.text("issuer"), year: try query.number("year", in: 1000...9999))
    let paging = try Paging(query)
    let (account, rows) = try await call.storage.transaction { db in
      guard let account = try db.visibleAccount(onceCalled: nickname) else { throw Refusal.notFound }
      return (account, try db.shownHoldings(of: account.id, choice, after: paging.after, limit: paging.limit + 1))
    }
    let base = call.settings.base
    return paging.answer(
      rows, for: call.request, at: Paths.personHoldingsAPI.link(nickname), base: base, isPublic: true
    ) { .shown($0, base: base, at: call.now) }.indexed(asWantedBy: account)
  }
}
