internal import Addresses
internal import Backpack
internal import Foundation
internal import Gateway
internal import HTTPTypes
internal import Names
internal import Pages
internal import Storage

/// `/settings/tokens`: personal tokens are made, listed and ended.
struct ManageTokens: Sendable {
  let frames: Frames

  /// For how many days one may be made, the usual choice first.
  static let lives = [90, 7, 30, PersonalToken.longestLife]

  func show(_ call: Call<Member>) async throws -> Answer { .page(try await page(call).bytes) }

  /// The secret is on this answer and nowhere else.
  func make(_ call: Call<Member>) async throws -> Answer {
    let account = call.who.account.id
    let name = Title(call.form[TokensPage.nameField])
    let scopes = TokenScope.allCases.filter { call.form.values(TokensPage.scopeField).contains($0.rawValue) }
    let life = Int(call.form[TokensPage.lifeField]).flatMap { Self.lives.contains($0) ? $0 : nil }
    guard let life else { throw Refusal(.badRequest) }
    var page = try await page(call)
    let isFull = page.tokens.count >= PersonalToken.most
    guard let name, !scopes.isEmpty, !isFull else {
      page.name = String(call.form[TokensPage.nameField].prefix(200))
      if name == nil { page.nameProblem = Problem(kind: .titleMalformed, arguments: ["maximum": "\(Title.longest)"]) }
      if isFull { page.nameProblem = Problem(kind: .tokensTooMany, arguments: ["maximum": "\(PersonalToken.most)"]) }
      if scopes.isEmpty { page.scopesProblem = Problem(kind: .tokenForNothing) }
      page.scopes = TokenScope.allCases.map { .init(name: $0.rawValue, isChosen: scopes.contains($0)) }
      return .page(page.bytes, status: .unprocessableContent)
    }
    let secret = TokenSecret.random()
    let token = PersonalToken(
      publicID: .random(), name: name.description, scopes: scopes, createdAt: call.now,
      endsAt: call.now.addingTimeInterval(Double(life) * 86_400))
    try await call.storage.transaction { db in try db.keep(token, hash: secret.hash, of: account) }
    page.tokens.insert(TokensPage.Line(token, at: call.now), at: 0)
    page.newSecret = secret.text
    return .page(page.bytes)
  }

  func end(_ call: Call<Member>) async throws -> Answer {
    guard let id = PublicID(call.form[TokensPage.tokenField]) else { throw Refusal.notFound }
    let isEnded = try await call.storage.transaction { db in try db.endToken(id, of: call.who.account.id) }
    guard isEnded else { throw Refusal.notFound }
    return .seeOther(Paths.tokens.link(), saying: .tokenEnded)
  }

  private func page(_ call: Call<Member>) async throws -> TokensPage {
    let tokens = try await call.storage.transaction { db in try db.personalTokens(of: call.who.account.id) }
    return TokensPage(
      frame: frames.frame(for: call), scopes: TokenScope.allCases.map { .init(name: $0.rawValue) }, lives: Self.lives,
      tokens: tokens.map { TokensPage.Line($0, at: call.now) },
      links: .init(
        make: Paths.tokens.link(), end: Paths.tokenEnd.link(), settings: Paths.settings.link(),
        interface: Paths.interface.link()))
  }
}

extension TokensPage.Line {
  init(_ token: PersonalToken, at now: Date) {
    self.init(
      id: token.publicID.description, name: token.name, scopes: token.scopes.map(\.rawValue), endsAt: token.endsAt,
      hasEnded: token.endsAt <= now, lastUsedOn: token.lastUsedAt)
  }
}
