import LinkedData
import OpenBadges
import Testing
import Verification

@Suite("Words of a badge")
struct WordTests {
  @Test("undefined words are named, each once, wherever they stand")
  func undefined() async throws {
    var world = try World(.v2_0)
    world.changeAssertion {
      $0["sneaky"] = "x"
      $0["recipient"] = ["type": "email", "hashed": false, "identity": "ann@example.org", "shoe": 44]
      $0["evidence"] = [["id": "https://issuer.example/e", "sneaky": 1]]
    }
    world.changeBadgeClass { $0["sneaky"] = "y" }
    let report = await world.hosted()
    #expect(report.headline == .verifiedWithRemarks)
    #expect(report.verdict[.wordsKnown]?.finding == Finding(.wordsUndefined, ["words": "“shoe”, “sneaky”"]))
    #expect(report.verdict[.wordsKnown]?.further == [Finding(.wordsUndefined, ["words": "“sneaky”"])])
  }

  @Test("a type that no context maps is an undefined word too; a whole address is none")
  func types() async throws {
    var world = try World(.v2_0)
    world.changeAssertion { $0["type"] = ["Assertion", "Prize"] }
    #expect(await world.hosted().has(.wordsKnown, .remark, .wordsUndefined))
    world.changeAssertion { $0["type"] = ["Assertion", "https://issuer.example/Prize"] }
    #expect(await world.hosted().headline == .verified)
  }

  @Test("what a word means decides: one that is borrowed for something else is not read")
  func borrowed() async throws {
    var world = try World(.v2_0)
    world.changeBadgeClass {
      $0["@context"] = ["https://w3id.org/openbadges/v2", ["name": "https://issuer.example/nickname"]]
    }
    let report = await world.hosted()
    #expect(report.headline == .notVerified)
    let missing = Finding(.fieldMissing, ["document": "badge-class", "field": "name"])
    #expect(report.verdict[.documentComplete]?.finding == missing)
  }

  @Test("a name in several languages is shown in English, or else in the first")
  func languages() async throws {
    var world = try World(.v2_0)
    let named: JSON = ["@id": "http://schema.org/name", "@container": "@language"]
    world.changeBadgeClass {
      $0["@context"] = ["https://w3id.org/openbadges/v2", ["name": named]]
      $0["name"] = ["de": "Roboter", "en-GB": "Robotics", "fr": "Robotique"]
    }
    #expect(await world.hosted().facts?.name == "Robotics")
    world.changeBadgeClass { $0["name"] = ["de": "Roboter"] }
    #expect(await world.hosted().facts?.name == "Roboter")
  }

  @Test("a badge in other words is signed over the bytes as they were, and its copy is compared by meaning")
  func rewritten() async throws {
    var world = try World(.v2_0, signed: true)
    world.assertion["obi:issueDate"] = world.assertion["issuedOn"]
    world.assertion["issuedOn"] = nil
    #expect(try await world.signed().headline == .verified)

    var hosted = try World(.v2_0)
    var copy = hosted.assertion
    copy["@id"] = copy["id"]
    copy["id"] = nil
    let report = await hosted.verify(.json(JSON.object(copy).bytes))
    #expect(report.has(.embeddedMatchesHosted, .passed, .embeddedSame))
    hosted.web[World.assertionAddress] = .object(copy)
    #expect(await hosted.hosted().headline == .verified)
  }

  @Test("whoever runs Lapel can add a context")
  func added() async throws {
    var world = try World(.v2_0)
    let address = "https://issuer.example/context"
    world.changeAssertion { $0["@context"] = ["https://w3id.org/openbadges/v2", .string(address)] }
    #expect(await world.hosted().has(.wordsKnown, .notChecked, .wordsOfUnknownContext))
    let more = Vocabularies.standard.adding(address, ["@context": ["mine": "https://issuer.example/mine"]])
    world.changeAssertion { $0["mine"] = 7 }
    let verifier = Verifier(web: world.web.web(at: world.now), vocabularies: more)
    let report = await verifier.verify(.address(World.assertionAddress), recipients: nil, now: world.now)
    #expect(report.headline == .verified)
    #expect(report.has(.wordsKnown, .passed, .wordsDefined))
  }
}
