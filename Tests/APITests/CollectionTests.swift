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

@Suite("Collections for programs") struct CollectionTests {
  private static let all = "/api/v1/collections"

  private func world() async throws -> (TestSite, TestProgram, [PublicID]) {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    var awards: [PublicID] = []
    for slug in ["lantern", "splice", "porthole"] {
      awards.append(try await site.award(try await site.badge(slug, tags: [slug]), to: robin.email))
    }
    return (site, try await TestProgram(site, of: robin), awards)
  }

  private func entries(_ answer: TestAnswer) -> [String] {
    answer.json["entries"]?.array?.compactMap { $0["holding"]?["id"]?.string } ?? []
  }

  @Test("one is opened, changed, read and removed")
  func life() async throws {
    let (_, program, _) = try await world()
    let opened = try await program.send(.post, Self.all, #"{"title":"Sea & Land","summary":"Mine."}"#)
    #expect(opened.status == 201, "\(opened.text)")
    #expect(opened.location == Self.all + "/sea-land")
    #expect(opened.json["visibility"] == "only-me" && opened.json["summary"] == "Mine.")
    let target = Self.all + "/sea-land"
    let changed = try await program.send(
      .patch, target, #"{"slug":"sea","visibility":"everyone","filter":{"tag":"splice"}}"#)
    #expect(changed.json["slug"] == "sea" && changed.json["title"] == "Sea & Land" && changed.json["count"] == 1)
    #expect(changed.json["filter"]?["tag"] == "splice" && changed.json["arrangement"] == "newest")
    #expect(try await program.get(target).status == 404)
    let byHand = try await program.send(.patch, Self.all + "/sea", #"{"filter":null}"#)
    #expect(byHand.json["filter"] == .null && byHand.json["count"] == 0)
    #expect(try await program.get(Self.all).json["items"]?.array?.count == 1)
    #expect(try await program.send(.delete, Self.all + "/sea").status == 204)
    #expect(try await program.send(.delete, Self.all + "/sea").status == 404)
  }

  @Test("two cannot have one address")
  func taken() async throws {
    let (_, program, _) = try await world()
    try await program.send(.post, Self.all, #"{"title":"One","slug":"one"}"#)
    let second = try await program.send(.post, Self.all, #"{"title":"Another","slug":"one"}"#)
    #expect(second.status == 409 && second.problem == "conflict")
    #expect(try await program.send(.post, Self.all, #"{"title":"One"}"#).location == Self.all + "/one-2")
    #expect(try await program.send(.patch, Self.all + "/one-2", #"{"slug":"one"}"#).status == 409)
    #expect(try await program.get(Self.all).json["items"]?.array?.count == 2)
  }

  @Test(
    "what may not be is refused",
    arguments: [
      "{}", #"{"title":""}"#, #"{"title":"A","slug":"A b"}"#, #"{"title":"A","layout":"heap"}"#,
      #"{"title":"A","filter":{"year":26}}"#, #"{"title":"A","filter":{"color":"red"}}"#, #"{"title":"A","filter":7}"#,
      #"{"title":"A","link":"x"}"#, #"{"title":"A","visibility":null}"#,
    ])
  func refused(_ body: String) async throws {
    let (_, program, _) = try await world()
    let answer = try await program.send(.post, Self.all, body)
    #expect(answer.status == 422 && answer.problem == "invalid-member", "\(answer.text)")
    #expect(try await program.get(Self.all).json["items"] == [])
  }

  @Test("entries are put, ordered, noted and taken out")
  func contents() async throws {
    let (_, program, awards) = try await world()
    try await program.send(.post, Self.all, #"{"title":"One"}"#)
    let target = Self.all + "/one/entries"
    let ids = awards.map(\.description)
    let list = #"{"entries":[{"holding":"\#(ids[2])","note":"Last first."},{"holding":"\#(ids[0])"}]}"#
    let put = try await program.send(.put, target, list)
    #expect(entries(put) == [ids[2], ids[0]], "\(put.text)")
    #expect(put.json["entries"]?.array?.first?["note"] == "Last first.")
    #expect(entries(try await program.send(.put, "\(target)/\(ids[1])", "{}")) == [ids[2], ids[0], ids[1]])
    let noted = try await program.send(.put, "\(target)/\(ids[0])", #"{"note":"Mine."}"#)
    #expect(entries(noted) == [ids[2], ids[0], ids[1]] && noted.json["entries"]?.array?[1]["note"] == "Mine.")
    #expect(try await program.send(.delete, "\(target)/\(ids[2])").status == 204)
    #expect(try await program.send(.delete, "\(target)/\(ids[2])").status == 404)
    #expect(entries(try await program.get(Self.all + "/one")) == [ids[0], ids[1]])
    let never = PublicID.random()
    for body in [
      #"{"entries":[{"holding":"\#(never)"}]}"#, #"{"entries":[{"holding":"x"}]}"#, #"{"entries":[7]}"#, "{}",
      #"{"entries":[{"holding":"\#(ids[0])"},{"holding":"\#(ids[0])"}]}"#,
    ] { #expect(try await program.send(.put, target, body).status == 422, "\(body)") }
    #expect(entries(try await program.get(Self.all + "/one")) == [ids[0], ids[1]], "nothing was changed")
  }

  @Test("strangers read what is shown to everyone, and in it only badges that are")
  func shown() async throws {
    let (site, program, awards) = try await world()
    let name = try #require(Nickname("robin"))
    let robin = try #require(try await site.storage.transaction { db in try db.visibleAccount(nickname: name) })
    try await program.send(.post, Self.all, #"{"title":"One","visibility":"everyone"}"#)
    try await program.send(.post, Self.all, #"{"title":"Two","visibility":"link"}"#)
    try await program.send(.post, Self.all, #"{"title":"Three","visibility":"only-me"}"#)
    let hidden = awards[0]
    let list = awards.map { #"{"holding":"\#($0)"}"# }.joined(separator: ",")
    try await program.send(.put, Self.all + "/one/entries", #"{"entries":[\#(list)]}"#)
    try await site.storage.transaction { db in
      _ = try db.setVisibility(of: [hidden], to: .onlyMe, account: robin.id)
    }
    let stranger = try await TestProgram(site, of: nil)
    let shown = try await stranger.get("/api/v1/people/robin/collections")
    #expect(shown.json["items"]?.array?.map { $0["slug"]?.string } == ["one"])
    #expect(shown.json["items"]?.array?.first?["count"] == 2)
    let one = try await stranger.get("/api/v1/people/robin/collections/one")
    #expect(Set(entries(one)) == Set(awards.dropFirst().map(\.description)))
    #expect(!one.text.contains(awards[0].description) && one.header("Access-Control-Allow-Origin") == "*")
    let never = try await stranger.get("/api/v1/people/robin/collections/never")
    for slug in ["two", "three"] {
      let hidden = try await stranger.get("/api/v1/people/robin/collections/\(slug)")
      #expect(hidden.status == 404 && hidden.bytes == never.bytes && hidden.headers == never.headers)
    }
    let raven = try await TestProgram(site, of: try await site.person("raven"))
    #expect(try await raven.get(Self.all + "/one").status == 404)
    #expect(try await raven.send(.delete, Self.all + "/one").status == 404)
  }

  @Test("an automatic one is filled by its filter alone, and If-Match is heeded")
  func automatic() async throws {
    let (_, program, awards) = try await world()
    let opened = try await program.send(.post, Self.all, #"{"title":"One","filter":{"tag":"splice"}}"#)
    #expect(opened.json["count"] == 1)
    let target = Self.all + "/one/entries/"
    #expect(try await program.send(.put, target + "\(awards[0])", "{}").status == 409)
    let noted = try await program.send(.put, target + "\(awards[1])", #"{"note":"Found."}"#)
    #expect(noted.json["entries"]?.array?.first?["note"] == "Found.")
    let old = try #require(try await program.get(Self.all + "/one").headers[.eTag])
    try await program.send(.patch, Self.all + "/one", #"{"title":"Two"}"#)
    let late = try await program.send(.patch, Self.all + "/one", #"{"title":"Three"}"#, headers: [.ifMatch: old])
    #expect(late.status == 412)
    #expect(try await program.send(.delete, Self.all + "/one", headers: [.ifMatch: old]).status == 412)
  }
}
