import Addresses
import Backpack
import Foundation
import Gateway
import HTTPTypes
import LinkedData
import MicroHTTP
import Names
import OpenBadges
import Postgres
import Schemas
import Storage
import TestSite
import TestSupport
import Testing

@Suite("Personal tokens at the door") struct TokenTests {
  private static let challenge = #"Bearer realm="Lapel""#

  private func ask(_ site: TestSite, _ authorization: String?) async -> TestAnswer {
    await site.get("/api/v1/profile", headers: authorization.map { [.authorization: $0] } ?? [:])
  }

  @Test("without a token its holder is told how to bring one; no cookie counts in its place")
  func none() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    for answer in [
      await ask(site, nil), await ask(site, "Basic cm9iaW46cGFzcw=="), await site.get("/api/v1/profile", as: robin),
    ] {
      #expect(answer.status == 401)
      #expect(answer.headers[.wwwAuthenticate] == Self.challenge)
      #expect(answer.headers[.contentType] == "application/problem+json")
      #expect(answer.problem == "token-needed")
      #expect(answer.header("Access-Control-Allow-Origin") == nil)
    }
  }

  @Test("a token that is broken, unknown, ended, over or of a disabled account is answered alike")
  func invalid() async throws {
    let site = try await TestSite()
    let (robin, raven) = (try await site.person("robin"), try await site.person("raven"))
    let program = try await TestProgram(site, of: robin)
    let secret = try #require(program.secret).text
    #expect(await ask(site, "bearer   \(secret)").status == 200, "schemes have no case")
    let disabled = try #require(try await TestProgram(site, of: raven).secret).text
    try await site.storage.transaction { db in try db.setState(of: raven.account.id, to: .disabled) }
    let given = [
      secret + "a", String(secret.dropLast()), secret.uppercased(), "", "x", TokenSecret.random().text, disabled,
    ]
    var answers: [TestAnswer] = []
    for text in given { answers.append(await ask(site, "Bearer \(text)")) }
    site.clock.advance(by: 86_400)
    answers.append(await ask(site, "Bearer \(secret)"))
    for answer in answers {
      #expect(answer.status == 401 && answer.problem == "token-invalid")
      #expect(answer.headers[.wwwAuthenticate] == Self.challenge + #", error="invalid_token""#)
      #expect(answer.bytes == answers[0].bytes)
    }
  }

  @Test("one that is not whole is known without asking the database")
  func cheap() async throws {
    let site = try await TestSite()
    let secret = TokenSecret.random().text
    #expect(TokenSecret(secret)?.text == secret)
    #expect(secret.hasPrefix("lapel_") && secret.utf8.count == 44)
    _ = site.statements.take()
    for index in secret.indices.dropFirst(6) {
      let other: Character = secret[index] == "a" ? "b" : "a"
      let flipped = secret.replacingCharacters(in: index...index, with: String(other))
      #expect(await ask(site, "Bearer \(flipped)").status == 401)
    }
    #expect(site.statements.take().isEmpty)
  }

  @Test("two at once are refused")
  func two() async throws {
    let site = try await TestSite()
    let secret = try #require(try await TestProgram(site, of: try await site.person("robin")).secret).text
    var headers: HTTPFields = [.authorization: "Bearer \(secret)"]
    headers.append(HTTPField(name: .authorization, value: "Bearer \(secret)"))
    #expect(await site.get("/api/v1/profile", headers: headers).status == 401)
  }

  @Test("a token does what it is for and nothing else", arguments: TokenScope.allCases)
  func scopes(_ scope: TokenScope) async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    let award = try await site.award(try await site.badge("lantern"), to: robin.email)
    let program = try await TestProgram(site, of: robin, [scope])
    let asked: [(HTTPRequest.Method, String, TokenScope)] = [
      (.get, "/api/v1/profile", .profileRead), (.patch, "/api/v1/profile", .profileWrite),
      (.get, "/api/v1/holdings", .backpackRead), (.get, "/api/v1/holdings/\(award)", .backpackRead),
      (.get, "/api/v1/holdings/\(award)/file", .backpackRead),
      (.patch, "/api/v1/holdings/\(award)", .backpackWrite), (.delete, "/api/v1/holdings/\(award)", .backpackWrite),
      (.post, "/api/v1/holdings/\(award)/restore", .backpackWrite),
      (.get, "/api/v1/collections", .collectionsRead), (.post, "/api/v1/collections", .collectionsWrite),
      (.post, "/api/v1/imports", .imports),
    ]
    for (method, target, needed) in asked {
      let body = method == .get || method == .delete ? "" : #"{"title":"One","text":"x"}"#
      let answer = try await program.send(method, target, body)
      if needed == scope {
        #expect(answer.status != 401 && answer.status != 403, "\(method) \(target)")
      } else {
        #expect(answer.status == 403 && answer.problem == "scope-missing", "\(method) \(target)")
        #expect(
          answer.headers[.wwwAuthenticate]?.hasSuffix(#"error="insufficient_scope", scope="\#(needed.rawValue)""#)
            == true)
      }
    }
  }

  @Test("who may only write is not told what there is, and goes on by the tag")
  func writing() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    let award = try await site.award(try await site.badge("lantern"), to: robin.email)
    try await site.storage.transaction { db in
      _ = try db.setVisibility(of: [award], to: .onlyMe, account: robin.account.id)
    }
    let writer = try await TestProgram(site, of: robin, [.profileWrite, .backpackWrite, .collectionsWrite])
    let opened = try await writer.send(.post, "/api/v1/collections", #"{"title":"All","filter":{}}"#)
    #expect(opened.status == 201 && opened.text == #"{"slug":"all"}"#)
    #expect(opened.location == "/api/v1/collections/all")
    let reader = try await TestProgram(site, of: robin)
    for (method, target) in [
      (HTTPRequest.Method.patch, "/api/v1/collections/all"), (.put, "/api/v1/collections/all/entries/\(award)"),
      (.patch, "/api/v1/holdings/\(award)"), (.patch, "/api/v1/profile"),
    ] {
      let written = try await writer.send(method, target, "{}")
      #expect(written.status == 204 && written.bytes.isEmpty, "\(method) \(target): \(written.text)")
      let tag = try #require(written.headers[.eTag])
      #expect(try await writer.send(method, target, "{}", headers: [.ifMatch: tag]).status == 204)
      let read = try await reader.send(method, target, "{}")
      #expect(read.status == 200 && read.headers[.eTag] == tag, "\(method) \(target)")
    }
    _ = try await writer.send(.delete, "/api/v1/holdings/\(award)")
    #expect(try await writer.send(.post, "/api/v1/holdings/\(award)/restore").status == 204)
  }

  @Test("the day of its last use is noted, and nothing finer")
  func lastUse() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    let program = try await TestProgram(site, of: robin)
    func used() async throws -> Double? {
      try await site.storage.transaction { db in
        try db.personalTokens(of: robin.account.id).first?.lastUsedAt?.timeIntervalSince1970
      }
    }
    #expect(try await used() == nil)
    try await program.get("/api/v1/profile")
    #expect(try await used()?.truncatingRemainder(dividingBy: 86_400) == 0)
    _ = site.statements.take()
    try await program.get("/api/v1/profile")
    #expect(!site.statements.take().contains { $0.contains("UPDATE personal_token") })
  }

  @Test("a token is answered so often and then told when to come back")
  func limit() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    let program = try await TestProgram(site, of: robin)
    let now = site.clock.now
    try await site.storage.transaction { db in
      let token = try db.personalTokens(of: robin.account.id)[0].publicID
      for _ in 0..<5000 { _ = try db.countAttempt(in: "programs:\(token)", window: 3600, at: now) }
    }
    let answer = try await program.get("/api/v1/profile")
    #expect(answer.status == 429 && answer.headers[.retryAfter] != nil)
    site.clock.advance(by: 3600)
    #expect(try await program.get("/api/v1/profile").status == 200)
  }
}
