import LinkedData
import Testing

@testable import Proofs

@Suite("What the words of a signed document mean")
struct ProofContextTests {
  private static func signed(_ suite: Cryptosuite, _ document: JSONObject = Sample.document) throws -> JSONObject {
    let key = try #require(Sample.key(.ed25519))
    return try #require(key.secure(document, as: suite, options: Sample.created))
  }

  private static func isMade(_ document: JSONObject) throws -> Bool {
    let proof = try DataIntegrityProof(try #require(document["proof"]?.object))
    return try proof.isMade(by: try #require(Sample.key(.ed25519)).publicKey, over: document)
  }

  @Test("a word that no context defines is refused, since the statements would not cover it")
  func undefinedWord() throws {
    var document = try Self.signed(.eddsaRDFC)
    document["sneaky"] = "added"
    #expect(throws: SecuredDocument.Failure.linkedData(.undefinedWord("sneaky"))) { try Self.isMade(document) }
  }

  @Test("as text every word is covered")
  func addedToText() throws {
    var document = try Self.signed(.eddsaJCS)
    document["sneaky"] = "added"
    #expect(try !Self.isMade(document))
  }

  @Test("a context that is not known is named")
  func unknownContext() throws {
    var document = try Self.signed(.eddsaRDFC)
    document["@context"] = .array((document["@context"]?.array ?? []) + ["https://unknown.example/"])
    #expect(throws: SecuredDocument.Failure.linkedData(.unknownContext("https://unknown.example/"))) {
      try Self.isMade(document)
    }
  }

  @Test("as text a document may get contexts after those that were signed, and no others")
  func moreContexts() throws {
    let document = try Self.signed(.eddsaJCS)
    let contexts = try #require(document["@context"]?.array)
    var more = document
    more["@context"] = .array(contexts + ["https://unknown.example/"])
    #expect(try Self.isMade(more))
    for changed in [["https://unknown.example/"] + contexts, Array(contexts.reversed()), Array(contexts.dropLast())] {
      var other = document
      other["@context"] = .array(changed)
      #expect(throws: SecuredDocument.Failure.otherContexts) { try Self.isMade(other) }
    }
    more["@context"] = nil
    #expect(throws: SecuredDocument.Failure.otherContexts) { try Self.isMade(more) }
  }

  @Test("a number without a canonical form is refused")
  func number() throws {
    var document = try Self.signed(.eddsaJCS)
    document["score"] = JSONNumber("1e400").map { .number($0) }
    #expect(throws: SecuredDocument.Failure.number) { try Self.isMade(document) }
  }

  @Test("the order of members and the spelling of texts do not count, their content does")
  func spelling() throws {
    let document = try Self.signed(.eddsaJCS)
    let reversed = JSONObject(document.members.reversed().map { (key: $0.key, value: $0.value) })
    #expect(try Self.isMade(reversed))
    var renamed = document
    renamed["name"] = "x"
    #expect(try !Self.isMade(renamed))
  }
}
