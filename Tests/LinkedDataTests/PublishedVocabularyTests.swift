import LinkedData
import TestSupport
import Testing

@Suite("The vocabularies that come with the project")
struct PublishedVocabularyTests {
  /// The file of the published context, and where it is published.
  // swift-format-ignore
  private static let published = [
    ("credentials-v1.jsonld", "https://www.w3.org/2018/credentials/v1"),
    ("credentials-v2.jsonld", "https://www.w3.org/ns/credentials/v2"),
    ("data-integrity-v1.jsonld", "https://w3id.org/security/data-integrity/v1"),
    ("data-integrity-v2.jsonld", "https://w3id.org/security/data-integrity/v2"),
    ("from-1edtech-validator/security-suites-ed25519-2020-v1.jsonld", "https://w3id.org/security/suites/ed25519-2020/v1"),
    ("multikey-v1.jsonld", "https://w3id.org/security/multikey/v1"),
    ("jwk-v1.jsonld", "https://w3id.org/security/jwk/v1"),
    ("from-1edtech-validator/did-v1.jsonld", "https://www.w3.org/ns/did/v1"),
    ("bitstring-status-v1.jsonld", "https://www.w3.org/ns/credentials/status/v1"),
    ("status-list-2021-v1.jsonld", "https://w3id.org/vc/status-list/2021/v1"),
    ("openbadges-v0.5.json", "https://w3id.org/openbadges/v0"),
    ("openbadges-legacy-v1.json", "https://w3id.org/openbadges/legacy-v1"),
    ("openbadges-v1.json", "https://w3id.org/openbadges/v1"),
    ("openbadges-v2.json", "https://w3id.org/openbadges/v2"),
    ("ob-v2p1.jsonld", "https://purl.imsglobal.org/spec/ob/v2p1/ob_v2p1.jsonld"),
    ("ob-v3p0-3.0.3.json", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"),
    ("from-1edtech-validator/ob-v3p0-extensions.json", "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"),
    ("ob-v3p0-3.0.2.json", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json"),
    ("ob-v3p0-3.0.1.json", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json"),
    ("ob-v3p0.json", "https://purl.imsglobal.org/spec/ob/v3p0/context.json"),
    ("extensions/ob_v2p0__extensions__accessibilityExtension__context.json", "https://w3id.org/openbadges/extensions/accessibilityExtension/context.json"),
    ("extensions/ob_v2p0__extensions__applyLinkExtension__context.json", "https://w3id.org/openbadges/extensions/applyLinkExtension/context.json"),
    ("extensions/ob_v2p0__extensions__assessmentExtension__context.json", "https://w3id.org/openbadges/extensions/assessmentExtension/context.json"),
    ("extensions/ob_v2p0__extensions__endorsement__context.json", "https://w3id.org/openbadges/extensions/endorsement/context.json"),
    ("extensions/ob_v2p0__extensions__exampleExtension__context.json", "https://w3id.org/openbadges/extensions/exampleExtension/context.json"),
    ("extensions/ob_v2p0__extensions__extraDescription__context.json", "https://w3id.org/openbadges/extensions/extraDescription/context.json"),
    ("extensions/ob_v2p0__extensions__geoCoordinatesExtension__context.json", "https://w3id.org/openbadges/extensions/geoCoordinatesExtension/context.json"),
    ("extensions/ob_v2p0__extensions__issuerAccreditationExtension__context.json", "https://w3id.org/openbadges/extensions/issuerAccreditationExtension/context.json"),
    ("extensions/ob_v2p0__extensions__licenseExtension__context.json", "https://w3id.org/openbadges/extensions/licenseExtension/context.json"),
    ("extensions/ob_v2p0__extensions__originalCreatorExtension__context.json", "https://w3id.org/openbadges/extensions/originalCreatorExtension/context.json"),
    ("extensions/ob_v2p0__extensions__recipientProfile__context.json", "https://w3id.org/openbadges/extensions/recipientProfile/context.json"),
    ("extensions/extensions__accessibilityExtension__context-3.0.0.json", "https://w3id.org/openbadges/extensions/accessibilityExtension/context-3.0.0.json"),
    ("extensions/extensions__applyLinkExtension__context-3.0.0.json", "https://w3id.org/openbadges/extensions/applyLinkExtension/context-3.0.0.json"),
    ("extensions/extensions__geoCoordinatesExtension__context-3.0.0.json", "https://w3id.org/openbadges/extensions/geoCoordinatesExtension/context-3.0.0.json"),
    ("extensions/extensions__licenseExtension__context-3.0.0.json", "https://w3id.org/openbadges/extensions/licenseExtension/context-3.0.0.json"),
    ("extensions/extensions__assessmentExtension__v2p0__context.json", "https://purl.imsglobal.org/spec/ob-assessment/v2p0/context"),
    ("extensions/extensions__issuerAccreditationExtension__v2p0__context.json", "https://purl.imsglobal.org/spec/ob-accred/v2p0/context"),
  ]

  @Test(
    "each equals what was published, term by term",
    .enabled(if: Fixtures.areThere), arguments: published)
  func equal(file: String, address: String) throws {
    let expected = Self.terms(try JSON(parsing: Fixtures.openBadges.bytes("contexts/\(file)"))["@context"])
    let ours = Self.terms(Vocabularies.standard.context(at: address)?["@context"])
    #expect(!ours.isEmpty)
    #expect(Set(ours.keys) == Set(expected.keys))
    for (term, definition) in expected { #expect(ours[term] == definition, "\(term)") }
  }

  @Test("a vocabulary that does not come with the project is not known")
  func unknown() {
    #expect(Vocabularies.standard.context(at: "https://www.w3.org/ns/credentials/examples/v2") == nil)
    #expect(Vocabularies(contexts: [:]).context(at: "https://w3id.org/openbadges/v2") == nil)
    let more = Vocabularies.standard.adding("https://x.example", ["@context": ["a": "https://x.example#a"]])
    #expect(more.context(at: "https://x.example") != nil)
    #expect(more.context(at: "https://w3id.org/openbadges/v2")?["@context"]?["BadgeClass"] != nil)
  }

  /// The terms by name: a bare IRI is the same as a definition with an `@id` alone, but where it can be a prefix.
  private static func terms(_ context: JSON?) -> [String: JSON] {
    switch context {
    case .array(let list)?:
      return list.enumerated().reduce(into: [:]) { all, part in
        if let address = part.element.string { all["like \(part.offset)"] = .string(address) }
        all.merge(terms(part.element)) { _, last in last }
      }
    case .object(let object)?:
      return Dictionary(uniqueKeysWithValues: object.members.map { ($0.key, definition($0.key, $0.value)) })
    default: return [:]
    }
  }

  private static func definition(_ term: String, _ value: JSON) -> JSON {
    guard !term.hasPrefix("@") else { return value }
    guard var object = value.object else {
      guard let iri = value.string, !":/?#[]@".contains(iri.last ?? " ") else { return value }
      return ["@id": .string(iri)]
    }
    if let inner = object["@context"], inner.object != nil {
      object["@context"] = .object(
        JSONObject(terms(inner).sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) }))
    }
    return .object(object)
  }
}
