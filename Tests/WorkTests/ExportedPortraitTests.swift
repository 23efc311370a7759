import Foundation
import LinkedData
import MicroHTTP
import TestSite
import TestSupport
import Testing

@Suite("The picture of a person, taken along") struct ExportedPortraitTests {
  @Test("it goes along and is drawn anew, where they have none there yet")
  func portrait() async throws {
    func picture(_ name: String) throws -> Part {
      let path = Fixtures.packageRoot.appending(path: "web/static/badges/\(name).png")
      return Part(name: "picture", fileName: "me.png", bytes: Array(try Data(contentsOf: path)))
    }
    func shown(_ site: TestSite, _ nickname: String) async throws -> String? {
      await site.get("/user/\(nickname)").text.firstMatch(of: /src="(\/image\/[0-9a-f]{64}\.png)"/).map { String($0.1) }
    }
    let (first, second) = (try await TestSite(), try await TestSite(base: "https://second.example"))
    let robin = try await first.person("robin")
    #expect(await first.upload("/settings/picture", [try picture("mentor")], as: robin).status == 303)
    let zip = await first.get("/settings/export/file", as: robin).bytes
    let files = try TestZIP.files(zip)
    let address = try #require(try await shown(first, "robin"))
    #expect(await first.get(address).bytes == files["portrait.png"])
    #expect(try JSON(parsing: files["backpack.json"] ?? [])["profile"]?["picture"] == "portrait.png")
    #expect(String(decoding: files["index.html"] ?? [], as: UTF8.self).contains(#"src="portrait.png""#))

    let part = Part(name: "file", fileName: "lapel-export.zip", bytes: zip)
    let there = try await second.person("robin")
    #expect(await second.bring([part], as: there).status == 303)
    #expect(try await shown(second, "robin") != nil)
    let otto = try await second.person("otto")
    #expect(await second.upload("/settings/picture", [try picture("harbourcon-2026")], as: otto).status == 303)
    let own = try #require(try await shown(second, "otto"))
    #expect(await second.bring([part], as: try await second.signInAgain(otto)).status == 303)
    #expect(try await shown(second, "otto") == own, "who has one keeps it")

    let ann = try await second.person("ann")
    let forged = try TestZIP.of([
      ("portrait.png", Array("no picture".utf8)),
      (
        "backpack.json",
        Array(
          #"""
          {"format":"lapel-backpack","version":1,"badges":[],"profile":{"picture":"portrait.png"},
          "identities":[{"address":"ann@example.org","isConfirmed":true}]}
          """#.utf8)
      ),
    ])
    #expect(await second.bring([Part(name: "file", fileName: "x.zip", bytes: forged)], as: ann).status == 303)
    #expect(try await shown(second, "ann") == nil)
  }
}
