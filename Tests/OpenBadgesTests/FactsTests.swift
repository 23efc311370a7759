import Foundation
import LinkedData
import OpenBadges
import Testing

@Suite("Facts for pages")
struct FactsTests {
  private func facts(assertion: JSONObject = [:], badgeClass: JSONObject = [:]) -> BadgeFacts {
    BadgeFacts(
      assertion: AssertionDocument(assertion, version: .v2_0),
      badgeClass: BadgeClassDocument(badgeClass, version: .v2_0), issuer: nil)
  }

  @Test("only web addresses become links")
  func links() {
    let facts = facts(
      assertion: ["evidence": [["id": "javascript:alert(1)", "narrative": "click"], "https://e.example/1"]],
      badgeClass: ["criteria": "javascript:alert(1)"])
    #expect(facts.evidence.map(\.address) == [nil, "https://e.example/1"])
    #expect(facts.evidence[0].narrative == "click")
    #expect(facts.criteriaURL == nil)
  }

  @Test("a picture is a web address, or the data of a PNG or SVG")
  func pictures() {
    #expect(facts(badgeClass: ["image": "data:text/html,<script>"]).imageURL == nil)
    #expect(facts(badgeClass: ["image": "DATA:IMAGE/PNG;base64,iVBO"]).imageURL != nil)
    let image: JSON = ["id": "https://i.example/1.png", "caption": "A robot"]
    #expect(facts(badgeClass: ["image": image]).imageAlt == "A robot")
  }

  @Test("texts are cut, even where one visible character is made of thousands")
  func cut() {
    let joined = String(repeating: "\u{200D}", count: 50_000)
    #expect(facts(assertion: ["narrative": .string("e\(joined)e")]).narrative?.unicodeScalars.count == 10_001)
    let marked = "e" + String(repeating: "\u{301}", count: 50_000)
    #expect(facts(assertion: ["narrative": .string(marked)]).narrative == "é" + String(repeating: "\u{301}", count: 4))
  }

  @Test("ten thousand pieces of evidence are a hundred on a page")
  func many() {
    let evidence = JSON.array((0..<10_000).map { JSON.string("https://e.example/\($0)") })
    #expect(facts(assertion: ["evidence": evidence]).evidence.count == 100)
  }

  @Test("stored facts read back the same")
  func json() throws {
    var facts = facts(
      assertion: [
        "id": "https://issuer.example/a", "narrative": "well done", "issuedOn": "2024-01-01T00:00:00.5Z",
        "expires": "2030-01-01T00:00:00Z", "evidence": [["id": "https://e.example/", "name": "E"]],
        "recipient": [
          "type": "email", "hashed": true, "salt": "s", "identity": .string(RecipientHash("a@b", salt: "s").text),
        ],
      ],
      badgeClass: ["name": "Robotics", "tags": ["robots", "fun"], "criteria": ["narrative": "Build one"]])
    facts.issuerHost = "issuer.example"
    #expect(BadgeFacts(json: try JSON(parsing: facts.json.bytes)) == facts)
    #expect(facts.recipient != nil)
  }

  @Test("what steers a screen stands in no fact")
  func steering() {
    let facts = facts(
      assertion: ["narrative": "One\n\u{202E}two"],
      badgeClass: ["name": "\u{202E}Robotics\u{200B}", "description": "A\u{7}b"])
    #expect(facts.name == "Robotics")
    #expect(facts.description == "Ab")
    #expect(facts.narrative == "One\ntwo")
  }
}
