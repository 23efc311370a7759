import LinkedData
import TestSupport
import Testing

@Suite("JSON-LD's work is bounded")
struct JSONLDWorkTests {
  @Test("documents that share a budget cost no more together, however often they are read")
  func budget() throws {
    let budget = WorkBudget(100)
    let processor = JSONLD(isSafe: false, budget: budget)
    let document: JSON = ["@id": "did:a:b", "urn:word": [1, 2, 3, 4, 5, 6, 7, 8]]
    var count = 0
    while count < 1_000, (try? processor.dataset(document)) != nil { count += 1 }
    #expect((1..<20).contains(count))
    #expect(throws: JSONLD.Fault.tooMuchWork) { try processor.expand(document) }
    #expect(throws: Never.self) { try JSONLD(isSafe: false).expand(document) }
  }

  @Test("telling blank nodes apart is paid from the same budget")
  func canonicalBudget() throws {
    let ring: JSON = .array(
      (0..<12).map { ["@id": .string("_:n\($0)"), "urn:next": ["@id": .string("_:n\(($0 + 1) % 12)")]] })
    let dataset = try JSONLD(isSafe: false).dataset(ring)
    let budget = WorkBudget(5_000)
    #expect(throws: Never.self) { try dataset.canonical(budget: budget) }
    #expect(throws: RDFDataset.TooMuchWork.self) { for _ in 0..<1_000 { _ = try dataset.canonical(budget: budget) } }
  }

  private func fault(
    _ document: JSON, contexts: [String: JSON] = [:], workLimit: Int = 250_000
  ) -> JSONLD.Fault? {
    do {
      _ = try JSONLD(vocabularies: Vocabularies(contexts: contexts), workLimit: workLimit).dataset(document)
      return nil
    } catch {
      return error
    }
  }

  @Test("contexts that name each other end")
  func cycle() {
    let contexts: [String: JSON] = [
      "https://example.org/a": ["@context": "https://example.org/b"],
      "https://example.org/b": ["@context": "https://example.org/a"],
    ]
    let document: JSON = ["@context": "https://example.org/a", "@id": "did:a:b"]
    #expect(fault(document, contexts: contexts) == .invalid(.contextOverflow))
  }

  @Test("contexts that double at each step end")
  func doubling() {
    var contexts: [String: JSON] = ["https://example.org/0": ["@context": ["a": "https://example.org/a"]]]
    for step in 1...15 {
      let below: JSON = "https://example.org/\(step - 1)"
      contexts["https://example.org/\(step)"] = ["@context": .array(Array(repeating: below, count: 8))]
    }
    let document: JSON = ["@context": "https://example.org/15", "@id": "did:a:b"]
    #expect(fault(document, contexts: contexts, workLimit: 10_000) == .tooMuchWork)
  }

  @Test("a document may name many contexts in turn, as far as its work goes")
  func alternation() {
    let contexts: [String: JSON] = [
      "https://example.org/a": ["@context": ["a": "https://example.org/a"]],
      "https://example.org/b": ["@context": ["b": "https://example.org/b", "a": "https://example.org/b#a"]],
    ]
    func document(_ count: Int) -> JSON {
      let addresses: [JSON] = (0..<count).map { $0 % 2 == 0 ? "https://example.org/a" : "https://example.org/b" }
      return ["@context": .array(addresses), "a": "x", "b": "y"]
    }
    #expect(fault(document(100), contexts: contexts) == nil)
    #expect(fault(document(5_000), contexts: contexts, workLimit: 50_000) == .tooMuchWork)
  }

  @Test("words that are defined by each other are refused, and a long chain of them ends")
  func words() {
    let circle: JSON = ["@context": ["a": "b:x", "b": "a:x"], "a": "x"]
    #expect(fault(circle) == .invalid(.cyclicIRIMapping))
    var chain = JSONObject([(key: "w10000", value: "https://example.org/")])
    for step in 0..<10_000 { chain["w\(step)"] = .string("w\(step + 1):x") }
    #expect(fault(["@context": .object(chain), "w0": "x"]) == .tooMuchWork)
  }

  @Test("a word whose own context has that word is worked out as often as it is used")
  func ownContext() {
    let contexts: [String: JSON] = [
      "https://example.org/a": [
        "@context": ["p": ["@id": "https://example.org/p", "@context": "https://example.org/a"]]
      ]
    ]
    var document: JSON = ["p": "x"]
    for _ in 0..<40 { document = ["p": document] }
    guard case .object(var object) = document else { return }
    object["@context"] = "https://example.org/a"
    #expect(fault(.object(object), contexts: contexts) == nil)
  }

  @Test("many words, each with a context of its own, end")
  func manyContexts() {
    var words = JSONObject()
    for number in 0..<10_000 {
      words["w\(number)"] = ["@id": "https://example.org/w", "@context": ["v": "https://example.org/v"]]
    }
    #expect(fault(["@context": .object(words), "@id": "did:a:b"]) == .tooMuchWork)
  }

  @Test("values deeper than any reader gives end")
  func depth() {
    var document: JSON = ["https://example.org/p": "x"]
    for _ in 0..<2_000 { document = ["https://example.org/p": document] }
    #expect(fault(document) == .tooMuchWork)
  }

  @Test("documents that are worked out side by side come out alike")
  func sideBySide() async throws {
    let contexts: [String: JSON] = [
      "https://example.org/a": [
        "@context": [
          "T": ["@id": "https://example.org/T", "@context": ["n": "https://example.org/n"]],
          "p": ["@id": "https://example.org/p", "@context": ["m": "https://example.org/m"]],
        ]
      ]
    ]
    let processor = JSONLD(vocabularies: Vocabularies(contexts: contexts))
    let document: JSON = [
      "@context": "https://example.org/a", "@type": "T", "n": 1, "p": ["m": 2, "@type": "T", "n": 3],
    ]
    let results = await withTaskGroup(of: RDFDataset?.self) { group in
      for _ in 0..<32 { group.addTask { try? processor.dataset(document) } }
      return await group.reduce(into: Set<RDFDataset?>()) { $0.insert($1) }
    }
    #expect(results == [try JSONLD(vocabularies: Vocabularies(contexts: contexts)).dataset(document)])
  }

  @Test("ten thousand words and values are no burden")
  func manyWords() {
    var words = JSONObject()
    var object = JSONObject()
    for number in 0..<10_000 {
      words["w\(number)"] = "https://example.org/w"
      object["w\(number)"] = .number(JSONNumber(number))
    }
    object["@context"] = .object(words)
    #expect(fault(.object(object)) == nil)
  }
}

/// The corpus lies outside the project; ``JSONLDWorkTests`` covers the same ground with documents of its own.
@Suite("Hostile JSON files as JSON-LD", .enabled(if: HostileFiles.isAtHand))
struct HostileJSONLDTests {
  @Test("no file is taken for one with a meaning that its contexts do not give", arguments: HostileFiles.cases("json"))
  func file(_ hostile: HostileFiles.Case) throws {
    guard let document = try? JSON(parsing: HostileFiles.bytes(of: hostile.file)), !document.isNull else { return }
    let known = Vocabularies(contexts: [
      "https://w3id.org/openbadges/v2": ["@context": ["id": "@id", "type": "@type"]]
    ])
    #expect(throws: JSONLD.Fault.self) { try JSONLD(vocabularies: known).dataset(document) }
  }
}
