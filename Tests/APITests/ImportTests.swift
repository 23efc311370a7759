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
import Work

@Suite("Handing in badges by a program") struct ImportTests {
  private static let imports = "/api/v1/imports"

  private func world() async throws -> (TestSite, TestProgram) {
    let site = try await TestSite()
    return (site, try await TestProgram(site, of: try await site.person("robin")))
  }

  @Test("what is handed in is acknowledged with an address that tells what becomes of it")
  func progress() async throws {
    let (site, program) = try await world()
    let taken = try await program.send(
      .post, Self.imports, #"{"addresses":["https://issuer.example/a","https://issuer.example/b"],"text":"{}"}"#)
    #expect(taken.status == 202, "\(taken.text)")
    #expect(taken.json["count"] == 3 && taken.json["settled"] == 0 && taken.json["isFinished"] == false)
    let target = try #require(taken.location)
    #expect(try await program.get(target).bytes == taken.bytes)
    _ = await site.worker.workOff()
    let after = try await program.get(target)
    #expect(after.json["isFinished"] == true)
    let states = after.json["imports"]?.array?.compactMap { $0["state"]?.string } ?? []
    #expect(states.count == 3 && !states.contains("received"))
    #expect(after.json["imports"]?.array?.allSatisfy { $0["reason"]?["sentence"]?.string?.isEmpty == false } == true)
    let tag = try #require(after.headers[.eTag])
    #expect(try await program.get(target, headers: [.ifNoneMatch: tag]).status == 304)
  }

  @Test("a file comes as it is, or many in a form")
  func files() async throws {
    let (site, program) = try await world()
    let one = try await program.send(
      .post, Self.imports, headers: [.contentType: "image/png"], body: .bytes([0x89, 0x50, 0x4E, 0x47]))
    #expect(one.status == 202 && one.json["imports"]?.array?.first?["source"] == "file")
    let parts = [
      Part(name: "file", fileName: "a.png", bytes: [1]), Part(name: "other", bytes: [2]),
      Part(name: "file", fileName: "large.png", isTooLarge: true), Part(name: "file", fileName: "", bytes: []),
    ]
    let many = try await program.send(
      .post, Self.imports, headers: [.contentType: "multipart/form-data; boundary=a"],
      body: .parts(PartStream(parts)))
    #expect(many.json["count"] == 2 && many.json["settled"] == 1)
    let large = many.json["imports"]?.array?.last
    #expect(large?["label"] == "large.png" && large?["reason"]?["kind"] == "too-large")
    let whole = Part(name: "file", fileName: "whole.png", bytes: Array(repeating: 7, count: UploadLimits.file + 1))
    let over = try await program.send(
      .post, Self.imports, headers: [.contentType: "multipart/form-data; boundary=a"],
      body: .parts(PartStream([whole])))
    #expect(over.json["imports"]?.array?.first?["reason"]?["kind"] == "too-large", "it had room in the request")
    let kept = try await site.storage.transaction { db in
      try db.one("SELECT max(length(bytes)) FROM blob", as: Single<Int>.self).value
    }
    #expect(kept <= UploadLimits.file)
    let plan = site.door.service.plan(
      .init(method: .post, target: Self.imports, headers: [.contentType: "Multipart/Form-Data; boundary=a"]))
    guard case .parts = plan else {
      Issue.record("parts are handed over as they arrive")
      return
    }
  }

  @Test(
    "what cannot be handed in is refused and leaves nothing behind",
    arguments: [
      ("{}", "application/json", 422), (#"{"addresses":["ftp://a.example/"]}"#, "application/json", 422),
      (#"{"addresses":["https://a.example/","x"]}"#, "application/json", 422),
      (#"{"text":" "}"#, "application/json", 422),
      (#"{"text":"{}","file":"x"}"#, "application/json", 422), ("{", "application/json", 400),
      ("", "image/png", 422), ("x", "text/plain", 415), ("x", "", 415),
    ])
  func refused(_ body: String, _ type: String, _ status: Int) async throws {
    let (site, program) = try await world()
    let before = try await site.database.contents()["import"]
    let answer = try await program.send(
      .post, Self.imports, headers: [.contentType: type], body: .bytes(Array(body.utf8)))
    #expect(answer.status == status, "\(answer.text)")
    #expect(try await site.database.contents()["import"] == before)
  }

  @Test("a batch of somebody else is as if it never was")
  func others() async throws {
    let (site, program) = try await world()
    let target = try #require(try await program.send(.post, Self.imports, #"{"text":"{}"}"#).location)
    let raven = try await TestProgram(site, of: try await site.person("raven"))
    let (theirs, never) = (try await raven.get(target), try await raven.get("\(Self.imports)/\(PublicID.random())"))
    #expect(theirs.status == 404 && theirs.bytes == never.bytes && theirs.headers == never.headers)
  }
}
