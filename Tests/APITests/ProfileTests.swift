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

@Suite("A profile for programs") struct ProfileTests {
  @Test("one's own is read and changed, and what is not named stays as it is")
  func own() async throws {
    let site = try await TestSite()
    let program = try await TestProgram(site, of: try await site.person("robin"))
    let before = try await program.get("/api/v1/profile")
    #expect(before.json["nickname"] == "robin" && before.json["name"] == .null)
    let change = #"{"name":" Robin Redbreast ","links":["https://robin.example/"],"isRanked":false}"#
    let after = try await program.send(.patch, "/api/v1/profile", change)
    #expect(after.status == 200)
    #expect(after.json["name"] == "Robin Redbreast" && after.json["isRanked"] == false)
    let more = try await program.send(
      .patch, "/api/v1/profile", #"{"biography":"Sings."}"#,
      headers: [.contentType: "application/merge-patch+json; charset=utf-8"])
    #expect(more.json["links"] == ["https://robin.example/"] && more.json["biography"] == "Sings.")
    let shown = try await program.get("/api/v1/people/ROBIN")
    #expect(shown.json["name"] == "Robin Redbreast" && shown.json["isRanked"] == nil)
    let nameless = try await program.send(.patch, "/api/v1/profile", #"{"name":null}"#)
    #expect(nameless.json["name"] == .null)
  }

  @Test(
    "a change that may not be is refused by its place and changes nothing",
    arguments: [
      (#"{"name":7}"#, 422, "/name"), (#"{"name":""}"#, 422, "/name"), (#"{"role":"admin"}"#, 422, ""),
      (#"{"links":["javascript:alert(1)"]}"#, 422, "/links"), (#"{"links":[7]}"#, 422, "/links"),
      (#"{"isListed":"yes"}"#, 422, "/isListed"), (#"{"biography":null}"#, 422, "/biography"), ("[]", 422, ""),
      (#"{"name":"a","name":"b"}"#, 400, nil), ("{", 400, nil), ("", 400, nil), (#"{"name":"\u0000"}"#, 400, nil),
    ] as [(String, Int, String?)])
  func refused(_ body: String, _ status: Int, _ place: String?) async throws {
    let site = try await TestSite()
    let program = try await TestProgram(site, of: try await site.person("robin"))
    let before = try await program.get("/api/v1/profile")
    let answer = try await program.send(.patch, "/api/v1/profile", body)
    #expect(answer.status == status, "\(answer.text)")
    #expect(answer.json["pointer"]?.string == place)
    #expect(answer.problem == (status == 400 ? "malformed-json" : "invalid-member"))
    #expect(answer.json["detail"]?.string?.hasPrefix("interface.") == false)
    #expect(try await program.get("/api/v1/profile").bytes == before.bytes)
  }

  @Test("a body of another form is not taken, and one that is too long is not read")
  func forms() async throws {
    let site = try await TestSite()
    let program = try await TestProgram(site, of: try await site.person("robin"))
    for type in ["text/plain", "application/x-www-form-urlencoded", "application/json5"] {
      let answer = try await program.send(.patch, "/api/v1/profile", #"{"name":"R"}"#, headers: [.contentType: type])
      #expect(answer.status == 415 && answer.problem == "unsupported-type")
    }
    let refused = site.door.service.refuse(
      .bodyTooLarge, .init(method: .patch, target: "/api/v1/profile", host: site.settings.base.authority))
    #expect(refused.status == 413 && refused.headers[.contentType] == "application/problem+json")
  }

  @Test("If-Match keeps a change from undoing another")
  func conditional() async throws {
    let site = try await TestSite()
    let program = try await TestProgram(site, of: try await site.person("robin"))
    let tag = try #require(try await program.get("/api/v1/profile").headers[.eTag])
    let first = try await program.send(.patch, "/api/v1/profile", #"{"name":"One"}"#, headers: [.ifMatch: tag])
    #expect(first.status == 200 && first.headers[.eTag] != tag)
    let second = try await program.send(.patch, "/api/v1/profile", #"{"name":"Two"}"#, headers: [.ifMatch: tag])
    #expect(second.status == 412 && second.problem == "changed-meanwhile")
    #expect(try await program.get("/api/v1/profile").json["name"] == "One")
    let unchanged = try await program.get("/api/v1/profile", headers: [.ifNoneMatch: first.headers[.eTag] ?? ""])
    #expect(unchanged.status == 304)
  }

  @Test("what is not there, other methods and unknown parameters are said as problems")
  func problems() async throws {
    let site = try await TestSite()
    let program = try await TestProgram(site, of: try await site.person("robin"))
    let disabled = try await site.person("dora")
    try await site.storage.transaction { db in try db.setState(of: disabled.account.id, to: .disabled) }
    let (gone, never) = (try await program.get("/api/v1/people/dora"), try await program.get("/api/v1/people/nobody"))
    #expect(gone.status == 404 && gone.bytes == never.bytes && gone.headers == never.headers)
    let deleted = await site.send(.delete, "/api/v1/profile")
    #expect(deleted.status == 405 && deleted.headers[.allow] == "GET, HEAD, PATCH")
    #expect(deleted.problem == "method-not-allowed")
    for query in ["?a=b", "?limit=5"] {
      #expect(try await program.get("/api/v1/profile" + query).status == 400)
    }
    #expect(await site.get("/api/v1/nothing").status == 404)
    let unasked = await site.send(.options, "/api/v1/people/robin", headers: [.origin: "https://evil.example"])
    #expect(unasked.status == 405 && unasked.header("Access-Control-Allow-Methods") == nil)
  }
}
