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

@Suite("A backpack for programs") struct HoldingTests {
  /// Robin has three badges, of which the second is only theirs.
  private func world() async throws -> (TestSite, TestPerson, [PublicID]) {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    var awards: [PublicID] = []
    for slug in ["lantern", "splice", "porthole"] {
      awards.append(try await site.award(try await site.badge(slug, tags: [slug, "craft"]), to: robin.email))
      site.clock.advance(by: 60)
    }
    let hidden = awards[1]
    try await site.storage.transaction { db in
      _ = try db.setVisibility(of: [hidden], to: .onlyMe, account: robin.account.id)
    }
    return (site, robin, awards)
  }

  @Test("one's own badges are listed, narrowed and paged by key")
  func list() async throws {
    let (site, robin, awards) = try await world()
    let program = try await TestProgram(site, of: robin)
    let all = try await program.get("/api/v1/holdings")
    #expect(all.ids == awards.reversed().map(\.description) && all.json["next"] == .null)
    #expect(all.header("Link") == nil && all.header("Access-Control-Allow-Origin") == nil)
    let first = try await program.get("/api/v1/holdings?limit=2&tag=craft")
    #expect(first.ids.count == 2)
    let link = try #require(first.header("Link")?.firstMatch(of: /^<http:\/\/[^\/]+(\/[^>]+)>; rel="next"$/))
    let second = try await program.get(String(link.1))
    #expect(first.ids + second.ids == all.ids && second.json["next"] == .null)
    let next = try #require(first.json["next"]?.string)
    #expect(try await program.get("/api/v1/holdings?limit=2&after=\(next)").ids == second.ids)
    for (query, count) in [
      ("tag=splice", 1), ("visibility=only-me", 1), ("words=LANT", 1), ("year=2026", 3), ("year=2025", 0),
      ("issuer=Harbour%20Crew", 3), ("state=verified", 3), ("state=expired", 0), ("order=oldest", 3),
    ] { #expect(try await program.get("/api/v1/holdings?\(query)").ids.count == count, "\(query)") }
    for query in [
      "limit=0", "limit=101", "limit=x", "limit=+5", "after=x", "state=good", "tag=", "words=%00", "year=26",
      "limit=5&limit=6", "offset=5",
    ] {
      let answer = try await program.get("/api/v1/holdings?\(query)")
      #expect(answer.status == 400 && answer.problem == "invalid-parameter", "\(query)")
    }
  }

  @Test("everyone, on every site, reads what is shown to everyone, and nothing tells of the rest")
  func shown() async throws {
    let (site, robin, awards) = try await world()
    let program = try await TestProgram(site, of: nil)
    let shown = try await program.get("/api/v1/people/robin/holdings")
    #expect(shown.ids == [awards[2], awards[0]].map(\.description))
    #expect(!shown.text.contains("visibility") && !shown.text.contains(#""pin""#))
    #expect(shown.header("Access-Control-Allow-Origin") == "*")
    #expect(try await program.get("/api/v1/people/robin").json["badgesShown"] == 2)
    #expect(try await program.get("/api/v1/people/robin/holdings?tag=splice").ids.isEmpty)
    // The owner's own cookie and token make no difference.
    let own = try await TestProgram(site, of: robin)
    #expect(try await own.get("/api/v1/people/robin/holdings").bytes == shown.bytes)
    #expect(await site.get("/api/v1/people/robin/holdings", as: robin).bytes == shown.bytes)
  }

  @Test("who sees a badge, the note on it and its place can be changed")
  func change() async throws {
    let (site, robin, awards) = try await world()
    let program = try await TestProgram(site, of: robin)
    let target = "/api/v1/holdings/\(awards[0])"
    #expect(try await program.get(target).json["note"] == "")
    let change = #"{"note":"For *keeping* the light.","showsEvidence":false,"isPinned":true,"visibility":"everyone"}"#
    let after = try await program.send(.patch, target, change)
    #expect(after.status == 200, "\(after.text)")
    #expect(after.json["note"] == "For *keeping* the light." && after.json["pin"] == 1)
    #expect(after.json["visibility"] == "everyone" && after.json["showsEvidence"] == false)
    let less = try await program.send(.patch, target, #"{"visibility":"members"}"#)
    #expect(less.json["isPinned"] == false && less.json["note"] == "For *keeping* the light.")
    #expect(try await program.send(.patch, target, #"{"isPinned":true}"#).status == 409, "not everyone sees it")
    #expect(try await TestProgram(site, of: nil).get("/api/v1/people/robin/holdings").ids.count == 1)
    for body in [#"{"visibility":"all"}"#, #"{"note":7}"#, #"{"pin":1}"#, #"{"name":"x"}"#, #"{"isPinned":null}"#] {
      #expect(try await program.send(.patch, target, body).status == 422, "\(body)")
    }
    let long = String(repeating: "a", count: 4001)
    #expect(try await program.send(.patch, target, #"{"note":"\#(long)"}"#).status == 422)
  }

  @Test("what is removed is gone for everybody, and can be brought back")
  func remove() async throws {
    let (site, robin, awards) = try await world()
    let program = try await TestProgram(site, of: robin)
    let target = "/api/v1/holdings/\(awards[0])"
    #expect(try await program.send(.delete, target).status == 204)
    #expect(try await program.get(target).status == 404)
    #expect(try await program.send(.delete, target).status == 404)
    #expect(try await program.get("/api/v1/holdings").ids.count == 2)
    #expect(try await program.send(.post, target + "/restore").json["visibility"] == "everyone")
    #expect(try await program.send(.post, target + "/restore").status == 404)
    #expect(try await program.get("/api/v1/holdings").ids.count == 3)
  }

  @Test("a badge of somebody else is for every request as if it never was")
  func others() async throws {
    let (site, _, awards) = try await world()
    let program = try await TestProgram(site, of: try await site.person("raven"))
    let never = PublicID.random()
    for award in awards {
      for (method, rest) in [
        (.get, ""), (.patch, ""), (.delete, ""), (.get, "/file"), (.post, "/check"), (.post, "/restore"),
      ] as [(HTTPRequest.Method, String)] {
        let body = method == .patch ? "{}" : ""
        let theirs = try await program.send(method, "/api/v1/holdings/\(award)\(rest)", body)
        let absent = try await program.send(method, "/api/v1/holdings/\(never)\(rest)", body)
        #expect(theirs.status == 404 && theirs.bytes == absent.bytes && theirs.headers == absent.headers)
      }
    }
    #expect(try await program.get("/api/v1/holdings").ids.isEmpty)
  }

  @Test("the file is the one that the page gives; an award of this site needs no check")
  func file() async throws {
    let (site, robin, awards) = try await world()
    let program = try await TestProgram(site, of: robin)
    let file = try await program.get("/api/v1/holdings/\(awards[1])/file")
    #expect(file.status == 200)
    #expect(file.bytes == (await site.get("/award/\(awards[1])/file", as: robin)).bytes)
    let check = try await program.send(.post, "/api/v1/holdings/\(awards[1])/check")
    #expect(check.status == 409 && check.problem == "conflict")
  }

  @Test("showing a badge that joins two addresses needs a word more")
  func joining() async throws {
    let (site, robin, awards) = try await world()
    let program = try await TestProgram(site, of: robin)
    let second = try #require(EmailAddress("work@example.org"))
    let now = site.clock.now
    try await site.storage.transaction { db in try db.confirmAddress(second, of: robin.account.id, at: now) }
    let award = try await site.award(try await site.badge("mentor"), to: second)
    try await site.storage.transaction { db in
      _ = try db.setVisibility(of: [award], to: .onlyMe, account: robin.account.id)
    }
    let target = "/api/v1/holdings/\(award)"
    let asked = try await program.send(.patch, target, #"{"visibility":"everyone"}"#)
    #expect(asked.status == 409 && asked.json["pointer"] == "/visibility")
    let members = try await program.send(.patch, target, #"{"visibility":"members"}"#)
    #expect(members.status == 409 && members.json["pointer"] == "/visibility")
    #expect(try await program.get(target).json["visibility"] == "only-me")
    let agreed = try await program.send(.patch, target + "?joining=agreed", #"{"visibility":"everyone"}"#)
    #expect(agreed.json["visibility"] == "everyone")
    let again = try await program.send(.patch, "/api/v1/holdings/\(awards[1])", #"{"visibility":"everyone"}"#)
    #expect(again.status == 200, "nothing is joined that was not")
  }
}
