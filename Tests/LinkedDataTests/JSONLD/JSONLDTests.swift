import LinkedData
import Testing

@Suite("JSON-LD")
struct JSONLDTests {
  private static let address = "https://example.org/context"
  private static let context: JSON = [
    "@context": [
      "@protected": true, "id": "@id", "type": "@type",
      "Badge": [
        "@id": "https://example.org/Badge",
        "@context": ["@protected": true, "name": "https://example.org/name"],
      ],
      "issuer": ["@id": "https://example.org/issuer", "@type": "@id"],
      "about": ["@id": "https://example.org/about", "@context": ["topic": "https://example.org/topic"]],
    ]
  ]

  private static let vocabularies = Vocabularies(contexts: [address: context])
  private let processor = JSONLD(vocabularies: vocabularies)

  private func document(_ members: (String, JSON)...) -> JSON {
    .object(JSONObject([(key: "@context", value: .string(Self.address))] + members.map { (key: $0.0, value: $0.1) }))
  }

  private func fault(_ document: JSON) -> JSONLD.Fault? {
    do {
      _ = try JSONLD(vocabularies: Self.vocabularies).dataset(document)
      return nil
    } catch {
      return error
    }
  }

  @Test("a document becomes statements")
  func statements() throws {
    let document = document(
      ("id", "https://example.org/1"), ("type", "Badge"), ("name", "Baker"), ("issuer", "did:example:1"))
    let subject = RDFTerm.iri("https://example.org/1")
    let string = "http://www.w3.org/2001/XMLSchema#string"
    #expect(
      Set(try processor.dataset(document).quads) == [
        RDFQuad(
          subject, .iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), .iri("https://example.org/Badge")),
        RDFQuad(subject, .iri("https://example.org/name"), .literal("Baker", datatype: string, language: nil)),
        RDFQuad(subject, .iri("https://example.org/issuer"), .iri("did:example:1")),
      ])
  }

  @Test("a document comes back in the words of its context")
  func compaction() throws {
    let document = document(
      ("id", "https://example.org/1"), ("type", "Badge"), ("name", "Baker"), ("about", ["topic": "bread"]))
    #expect(.object(try processor.compact(document, to: ["@context": .string(Self.address)])) == document)
  }

  @Test("what is said twice is one statement")
  func repetition() throws {
    let once = document(("id", "https://example.org/1"), ("type", "Badge"))
    let twice = document(("@graph", [["id": "https://example.org/1", "type": ["Badge", "Badge"]], once]))
    #expect(try processor.dataset(twice).quads == processor.dataset(once).quads)
  }

  @Test("a type's own words count for its thing alone, a property's own also further down")
  func scopes() throws {
    #expect(fault(document(("type", "Badge"), ("name", "Baker"))) == nil)
    #expect(fault(document(("type", "Badge"), ("issuer", ["name": "Bakery"]))) == .undefinedWord("name"))
    #expect(fault(document(("about", ["topic": "bread"]))) == nil)
    #expect(fault(document(("about", ["issuer": ["topic": "bread"]]))) == nil)
    #expect(fault(document(("topic", "bread"))) == .undefinedWord("topic"))
  }

  @Test("protected words keep their meaning")
  func protection() {
    let redefined: JSON = [
      "@context": [.string(Self.address), ["issuer": "https://example.net/other"]], "issuer": "did:example:1",
    ]
    #expect(fault(redefined) == .invalid(.protectedTermRedefinition))
    let emptied: JSON = ["@context": [.string(Self.address), .null], "issuer": "did:example:1"]
    #expect(fault(emptied) == .invalid(.invalidContextNullification))
    let repeated: JSON = ["@context": [.string(Self.address), .string(Self.address)], "issuer": "did:example:1"]
    #expect(fault(repeated) == nil)
  }

  @Test("another context may repeat a protected word with its own context")
  func repeatedProtection() {
    let vocabularies = Self.vocabularies.adding("https://example.org/copy", Self.context)
    let document: JSON = ["@context": [.string(Self.address), "https://example.org/copy"], "issuer": "did:example:1"]
    #expect(throws: Never.self) { try JSONLD(vocabularies: vocabularies).dataset(document) }
  }

  @Test("an unknown context is a fault, and is named")
  func unknownContext() {
    #expect(fault(["@context": "https://example.net/x", "id": "did:a:b"]) == .unknownContext("https://example.net/x"))
  }

  private static let losses: [(String, JSON, String)] = [
    ("a key that no context maps", ["nonsense": "x"], "nonsense"),
    ("a key like a keyword", ["@nonsense": "x"], "@nonsense"),
    ("a type that no context maps", ["type": "Nonsense"], "Nonsense"),
    ("a type like a keyword", ["type": "@nonsense"], "@nonsense"),
    ("a relative address", ["id": "relative"], "relative"),
    ("an address with a space", ["id": "https://example.org/a b"], "https://example.org/a b"),
    ("an address like a keyword", ["id": "@nonsense"], "@nonsense"),
    ("a relative reference", ["issuer": "relative"], "relative"),
    ("a relative reference in an object", ["issuer": ["id": "relative"]], "relative"),
    ("a key that is an address with a space", ["https://example.org/a b": "x"], "https://example.org/a b"),
    ("a key that is a label", ["_:label": "x"], "_:label"),
    ("a malformed language", ["https://example.org/a": ["@value": "x", "@language": "no_tag"]], "no_tag"),
    ("a direction", ["https://example.org/a": ["@value": "x", "@direction": "rtl"]], "@direction"),
    ("a value that is null", ["https://example.org/a": ["@value": .null]], "@value"),
    (
      "a key of a map for a thing with another address",
      [
        "@context": ["by": ["@id": "https://example.org/by", "@container": "@id"]],
        "by": ["https://example.org/key": ["id": "https://example.org/own", "https://example.org/a": 1]],
      ], "https://example.org/key"
    ),
    ("a value at the top", ["@graph": ["loose"]], "loose"),
    ("a value object at the top", ["@graph": [["@value": "loose"]]], "loose"),
    ("a list at the top", ["@graph": [["@list": ["loose"]]]], "@list"),
    ("a word that a context emptied", ["@context": ["gone": .null], "gone": "x"], "gone"),
    ("a number beyond a double", ["https://example.org/a": .number(JSONNumber("1e999") ?? JSONNumber(0))], "1e999"),
  ]

  @Test("in safe mode, whatever would be lost is a fault", arguments: losses)
  func safety(_ name: String, _ members: JSON, _ word: String) throws {
    var object = try #require(members.object)
    let known: JSON = .string(Self.address)
    object["@context"] = object["@context"].map { [known, $0] } ?? known
    #expect(fault(.object(object)) == .undefinedWord(word))
    let lenient = JSONLD(vocabularies: Self.vocabularies, isSafe: false)
    #expect(throws: Never.self) { try lenient.expand(.object(object)) }
  }

  @Test("a relative datatype is a loss in safe mode, and breaks the standard in any")
  func relativeDatatype() {
    let document: JSON = ["https://example.org/a": ["@value": "x", "@type": "relative"]]
    #expect(fault(document) == .undefinedWord("relative"))
    let lenient = JSONLD(vocabularies: Self.vocabularies, isSafe: false)
    #expect(throws: JSONLD.Fault.invalid(.invalidTypedValue)) { try lenient.expand(document) }
  }

  @Test("the tag of a language is stated in lower case")
  func language() throws {
    let document: JSON = ["https://example.org/a": ["@value": "Bäcker", "@language": "de-AT"]]
    let datatype = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"
    #expect(
      try processor.dataset(document).quads.map(\.object) == [
        .literal("Bäcker", datatype: datatype, language: "de-at")
      ])
  }

  @Test("an index, which no statement keeps, is a loss")
  func index() {
    #expect(fault(["https://example.org/a": ["@value": "x", "@index": "lost"]]) == .undefinedWord("lost"))
    #expect(fault(["https://example.org/a": "x", "@index": "lost"]) == .undefinedWord("lost"))
  }

  @Test("digits beyond what a double can tell apart stay as they were written")
  func numbers() throws {
    let document: JSON = [
      "https://example.org/a": [9_007_199_254_740_993, .number(JSONNumber("5.30") ?? JSONNumber(0)), true]
    ]
    let objects = try processor.dataset(document).quads.map(\.object)
    let schema = "http://www.w3.org/2001/XMLSchema#"
    #expect(
      objects == [
        .literal("9007199254740993", datatype: schema + "integer", language: nil),
        .literal("5.3E0", datatype: schema + "double", language: nil),
        .literal("true", datatype: schema + "boolean", language: nil),
      ])
  }
}
