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

/// A program with a personal token. Whatever it is answered is held against the description.
struct TestProgram: Sendable {
  let site: TestSite
  let description: Description
  /// `nil` for a program of nobody's.
  let secret: TokenSecret?

  init(_ site: TestSite, of person: TestPerson?, _ scopes: [TokenScope] = TokenScope.allCases) async throws {
    self.site = site
    description = try await Description(of: site)
    guard let person else {
      secret = nil
      return
    }
    let secret = TokenSecret.random()
    let now = site.clock.now
    let token = PersonalToken(
      publicID: .random(), name: "Test", scopes: scopes, createdAt: now, endsAt: now.addingTimeInterval(86_400))
    try await site.storage.transaction { db in try db.keep(token, hash: secret.hash, of: person.account.id) }
    self.secret = secret
  }

  @discardableResult
  func send(
    _ method: HTTPRequest.Method, _ target: String, headers: HTTPFields = [:], body: RequestBody = .bytes([])
  ) async throws -> TestAnswer {
    var headers = headers
    if let secret { headers[.authorization] = "Bearer \(secret.text)" }
    let answer = await site.send(method, target, headers: headers, body: body)
    try description.check(answer, to: method.rawValue, target)
    return answer
  }

  @discardableResult
  func get(_ target: String, headers: HTTPFields = [:]) async throws -> TestAnswer {
    try await send(.get, target, headers: headers)
  }

  /// Sends JSON.
  @discardableResult
  func send(
    _ method: HTTPRequest.Method, _ target: String, _ document: String, headers: HTTPFields = [:]
  ) async throws -> TestAnswer {
    var headers = headers
    if headers[.contentType] == nil { headers[.contentType] = "application/json" }
    return try await send(method, target, headers: headers, body: .bytes(Array(document.utf8)))
  }
}

extension TestAnswer {
  /// The body as JSON; `null` where it is none.
  var json: JSON { (try? JSON(parsing: bytes)) ?? .null }
  /// The last word of the address of a problem's kind.
  var problem: String? {
    json["type"]?.string?.split(separator: "#").last.map { String($0.dropFirst("problem-".count)) }
  }
  /// The ids in a list.
  var ids: [String] { json["items"]?.array?.compactMap { $0["id"]?.string } ?? [] }
}
