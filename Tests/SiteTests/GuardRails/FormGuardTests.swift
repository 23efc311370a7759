import Gateway
import HTTPTypes
import MicroHTTP
import TestSite
import TestSupport
import Testing

@Suite("Forms from elsewhere") struct FormGuardTests {
  @Test(
    "a form that no page of this site sent is refused and changes nothing",
    arguments: RouteTable.rows.filter(\.isUnsafe))
  func refused(_ row: RouteRow) async throws {
    let village = try await Village()
    let caller: Caller = row.expected[.owner] == 403 ? .admin : .owner
    let person = village.callers[caller]
    let asking = try await row.ask(village, caller)
    let before = try await village.site.database.contents()
    for form in ForeignForm.all {
      let senders = form.isForStrangers ? [person, nil] : [person]
      for sender in senders {
        let answer = await form.send(row, asking, to: village.site, as: sender)
        #expect(answer.status == 403, "\(form.testDescription), signed in: \(sender != nil)")
        #expect(answer.cookies.isEmpty)
      }
    }
    #expect(try await village.site.database.contents() == before)
    // The same form, as the site's own page sends it, is not refused: what was tried above was whole but for the guard.
    #expect(try await row.send(village, as: caller).status != 403)
  }

  @Test("only what a secret in the address allows is taken from anywhere")
  func unguarded() async throws {
    let village = try await Village()
    let open = village.site.routes.filter { !$0.isGuarded }.map { "\($0.method.rawValue) \($0.pattern)" }
    #expect(open == ["POST /backpack/notices/off/{token}"])
  }

  @Test("the key of somebody else's session, or of one that has ended, opens nothing")
  func keysOfOthers() async throws {
    let village = try await Village()
    let (site, owner) = (village.site, village.owner)
    let other = try #require(village.callers[.other])
    let again = try await site.signInAgain(owner)
    _ = await site.post("/sign-out", as: again)
    let before = try await site.database.contents()
    for key in [other.formKey, again.formKey] {
      let fields = [("form-token", key), ("display-name", "Mallory")]
      let answer = await site.post(raw: fields, to: "/settings", as: owner, headers: site.fromHere)
      #expect(answer.status == 403)
    }
    #expect(try await site.database.contents() == before)
  }

  @Test("a key behind the files of an upload comes too late: nothing of it is stored")
  func lateKey() async throws {
    let village = try await Village()
    let before = try await village.site.database.contents()
    let parts = [
      Part(name: "file", fileName: "a.json", bytes: Array("{}".utf8)),
      Part(name: "form-token", bytes: Array(village.owner.formKey.utf8)),
    ]
    let answer = await village.site.send(
      .post, "/backpack/import", as: village.owner, headers: village.site.fromHere, body: .parts(PartStream(parts)))
    #expect(answer.status == 403)
    #expect(try await village.site.database.contents() == before)
  }
}
