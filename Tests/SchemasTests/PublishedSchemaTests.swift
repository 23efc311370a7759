import LinkedData
import Testing

@testable import Schemas

@Suite struct PublishedSchemaTests {
  @Test func `every published schema is spelt well and says all that it demands`() throws {
    for entry in Schemas.all {
      let schema = try #require(entry.schema(), "\(entry.addresses)")
      let demands = schema.shapes.flatMap(\.demands)
      #expect(demands.count > 1)
      for case .unchecked(let keyword) in demands { Issue.record("\(entry.addresses): \(keyword)") }
    }
  }

  @Test func `no address stands twice`() {
    let addresses = Schemas.all.flatMap(\.addresses)
    #expect(Set(addresses).count == addresses.count)
    #expect(Schemas.published(at: "http://purl.imsglobal.org/spec/ob-accred/v1p0/schema/") != nil)
    #expect(Schemas.published(at: "https://example.org/schema.json") == nil)
  }

  /// What is published with a slip of the pen, and how it is meant.
  private static let corrections: [String: (slip: String, meant: String)] = [
    "extensions__assessmentExtension__v2p0__schema.json": ("#/definitions/", "#/$defs/"),
    "extensions__issuerAccreditationExtension__v2p0__schema.json": (#"\2"#, #"\\2"#),
    // Left out, not moved: as published, nothing is required.
    "ob_v2p0__extensions__accessibilityExtension__schema.json": (#""required": ["url","accessibilityFeature"]"#, ""),
  ]

  @Test(
    .enabled(if: Fixtures.areThere),
    arguments: [
      ("ob_v3p0_achievementcredential_schema.json", nil),
      ("extensions__accessibilityExtension__schema_achievement_credential_obv3p0.json", nil),
      ("extensions__accessibilityExtension__schema_achievement_obv3p0.json", nil),
      ("extensions__accessibilityExtension__schema_profile_obv3p0.json", nil),
      ("extensions__applyLinkExtension__schema_obv3p0.json", nil),
      ("extensions__assessmentExtension__v2p0__schema.json", nil),
      ("extensions__geoCoordinatesExtension__schema_achievement_credential_obv3p0.json", nil),
      ("extensions__geoCoordinatesExtension__schema_achievement_obv3p0.json", nil),
      ("extensions__issuerAccreditationExtension__v2p0__schema.json", nil),
      ("extensions__licenseExtension__schema_obv3p0.json", nil),
      (
        "extensions__assessmentExtension__v1p0__schema.json",
        "https://purl.imsglobal.org/spec/ob-assessment/v1p0/schema/"
      ),
      (
        "extensions__issuerAccreditationExtension__v1p0__schema.json",
        "https://purl.imsglobal.org/spec/ob-accred/v1p0/schema/"
      ),
      ("ob_v2p0__extensions__accessibilityExtension__schema.json", "accessibilityExtension"),
      ("ob_v2p0__extensions__applyLinkExtension__schema.json", "applyLinkExtension"),
      ("ob_v2p0__extensions__assessmentExtension__schema.json", "assessmentExtension"),
      ("ob_v2p0__extensions__endorsement__schema.json", "endorsement"),
      ("ob_v2p0__extensions__exampleExtension__schema.json", "exampleExtension"),
      ("ob_v2p0__extensions__extraDescription__schema.json", "extraDescription"),
      ("ob_v2p0__extensions__geoCoordinatesExtension__schema.json", "geoCoordinatesExtension"),
      ("ob_v2p0__extensions__issuerAccreditationExtension__schema.json", "issuerAccreditationExtension"),
      ("ob_v2p0__extensions__licenseExtension__schema.json", "licenseExtension"),
      ("ob_v2p0__extensions__originalCreatorExtension__schema.json", "originalCreatorExtension"),
      ("ob_v2p0__extensions__recipientProfile__schema.json", "recipientProfile"),
    ] as [(String, String?)])
  func `ours demands what the published one does`(file: String, address: String?) throws {
    var text = try Fixtures.text("schemas/" + file)
    if let (slip, meant) = Self.corrections[file] {
      #expect(text.contains(slip), "the slip is no longer there")
      text = text.replacing(slip, with: meant)
      if meant.isEmpty { text = text.replacing(#/,\s*}/#, with: "}") }
    }
    let document = try JSON(parsing: text)
    let published = try Schema(document)
    for case .unchecked(let keyword) in published.shapes.flatMap(\.demands) {
      Issue.record("\(keyword) is not checked")
    }
    let name = address ?? document["$id"]?.string ?? ""
    let place = name.contains(":") ? name : "https://w3id.org/openbadges/extensions/\(name)/schema.json"
    let ours = try #require(Schemas.published(at: place))
    #expect(SameDemands.between(ours, published))
  }

  @Test func `the comparison sees a difference`() throws {
    let first = try Schema([
      "properties": ["a": ["type": "string"]], "required": ["a", "b"], "additionalProperties": true,
    ])
    let same = try Schema([
      "required": ["b", "a"], "properties": ["a": ["$ref": "#/$defs/t"], "c": true], "$defs": ["t": ["type": "string"]],
    ])
    #expect(SameDemands.between(first, same))
    for other: JSON in [
      ["properties": ["a": ["type": "number"]], "required": ["a", "b"]],
      ["properties": ["a": ["type": "string"]], "required": ["a"]],
      ["properties": ["a": ["type": "string"]], "required": ["a", "b"], "additionalProperties": false],
    ] { #expect(try !SameDemands.between(first, Schema(other))) }
  }
}
