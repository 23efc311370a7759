import LinkedData
import Schemas
import Testing

@Suite struct BadgeExtensionTests {
  private static let folder = "https://w3id.org/openbadges/extensions/"

  private func found(_ text: String) throws -> [BadgeExtension] {
    try BadgeExtension.found(in: #require(JSON(parsing: text).object))
  }

  private func link(_ rest: String, context: String = folder + "applyLinkExtension/context.json") -> String {
    #"{"badge":[{"extensions:ApplyLink":{"@context":"\#(context)",\#(rest)}}]}"#
  }

  @Test func `every published extension has a schema`() {
    for known in PublishedExtension.all { #expect(known.schema != nil, "\(known.name)") }
  }

  @Test func `an extension that holds what it must fits`() throws {
    let all = try found(link(#""type":["Extension","extensions:ApplyLink"],"url":"https://example.org/""#))
    let only = try #require(all.first)
    #expect(all.count == 1)
    #expect(only.place == "/badge/0/extensions:ApplyLink")
    guard case .fits(let known) = only.outcome else {
      Issue.record("\(only.outcome)")
      return
    }
    #expect(known.name == "applyLinkExtension")
    #expect(known.type == "https://w3id.org/openbadges/extensions#ApplyLink")
  }

  @Test func `an extension that lacks something does not fit`() throws {
    let outcome = try #require(found(link(#""type":["Extension","extensions:ApplyLink"]"#)).first).outcome
    guard case .doesNotFit(_, let violations) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(violations == [.init(place: "", keyword: "required", member: "url")])
  }

  @Test func `words spelt out as addresses are not held against an extension`() throws {
    let text = link(
      #""type":["Extension","extensions:ApplyLink"],"https://w3id.org/openbadges/extensions#applyLink":"x""#)
    guard case .notChecked? = try found(text).first?.outcome else {
      Issue.record("it must be compacted first")
      return
    }
  }

  @Test func `context and type must both be the published ones`() throws {
    let url = #","url":"https://example.org/""#
    let other = Self.folder + "applyLinkExtension/Context.json"
    let typed = #""type":["Extension","extensions:ApplyLink"]"#
    #expect(try found(link(typed + url, context: other)).map(\.outcome) == [.unknown(type: "extensions:ApplyLink")])
    let wrong = #""type":["Extension","extensions:applyLink"]"#
    #expect(try found(link(wrong + url)).map(\.outcome) == [.unknown(type: "extensions:applyLink")])
    #expect(try found(link(#""type":"Extension""#)).map(\.outcome) == [.unknown(type: "")])
    let whole = #""type":["https://w3id.org/openbadges#Extension","https://w3id.org/openbadges/extensions#ApplyLink"]"#
    guard case .fits? = try found(link(whole + url)).first?.outcome else {
      Issue.record("the whole address of the type is the type")
      return
    }
  }

  @Test func `without a context of its own, or without the type, an object is no extension`() throws {
    #expect(try found(#"{"a":{"type":["Extension","extensions:ApplyLink"],"url":"https://example.org/"}}"#).isEmpty)
    #expect(try found(link(#""type":"extensions:ApplyLink","url":"https://example.org/""#)).isEmpty)
  }

  @Test func `more extensions than any badge has are refused`() throws {
    let one: JSON = ["@context": "https://example.org/", "type": "Extension"]
    let many: JSONObject = ["a": .array(Array(repeating: one, count: BadgeExtension.limit))]
    #expect(try BadgeExtension.found(in: many).count == BadgeExtension.limit)
    let tooMany: JSONObject = ["a": .array(Array(repeating: one, count: BadgeExtension.limit + 1))]
    #expect(throws: BadgeExtension.TooMany.self) { try BadgeExtension.found(in: tooMany) }
  }

  @Test(
    .enabled(if: Fixtures.areThere),
    arguments: [
      ("assertion-with-multiple-extensions", ["exampleExtension", "applyLinkExtension"]),
      ("assertion-with-extension-node-basic", ["exampleExtension?"]), ("assertion-with-extension-node-invalid", []),
    ])
  func `the samples hold the extensions that they say`(name: String, expected: [String]) throws {
    let document = try #require(Fixtures.json("ob1-2/1edtech-java-ob20/\(name).json").object)
    let names = try BadgeExtension.found(in: document).map { found in
      switch found.outcome {
      case .fits(let known): known.name
      case .notChecked(let known): known.name + "?"
      case .doesNotFit(let known, _): known.name + "!"
      case .unknown(let type): type
      }
    }
    #expect(names == expected)
  }

  @Test(.enabled(if: Fixtures.areThere)) func `the table says what the published contexts say`() throws {
    for known in PublishedExtension.all {
      let context = try Fixtures.json("contexts/extensions/ob_v2p0__extensions__\(known.name)__context.json")
      let validation = try #require(context["obi:validation"]?.array?.first)
      let type = try #require(validation["obi:validatesType"]?.string)
      let schema = try #require(validation["obi:validationSchema"]?.string)
      #expect(Schemas.published(at: schema) != nil, "\(schema)")
      let text = #"{"@context":"\#(Self.folder)\#(known.name)/context.json","type":["Extension","\#(type)"]}"#
      switch try found(text).first?.outcome {
      case .fits(known)?, .doesNotFit(known, _)?: break
      case let other: Issue.record("\(known.name): \(String(describing: other))")
      }
    }
  }
}
