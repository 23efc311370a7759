import LinkedData
import TestSupport
import Testing

/// The vectors lie outside the project; where they are not at hand ``JSONLDTests`` covers the same ground.
@Suite("JSON-LD vectors of the W3C", .enabled(if: Fixtures.areThere))
struct JSONLDVectorTests {
  @Test("documents expand as expected", arguments: JSONLDVectors.vectors("expand"))
  func expand(_ vector: JSONLDVectors.Vector) throws {
    let processor = try vector.processor()
    let document = try vector.document()
    if let expected = vector.entry["expect"]?.string {
      let result = JSON.array(try processor.expand(document))
      let wanted = try JSONLDVectors.json(expected)
      #expect(result.saysTheSame(as: wanted), "\(result.text)\nwanted \(wanted.text)")
    } else {
      expectFault(of: vector) { try processor.expand(document) }
    }
  }

  @Test("documents become the expected statements", arguments: JSONLDVectors.vectors("toRdf"))
  func dataset(_ vector: JSONLDVectors.Vector) throws {
    let processor = try vector.processor()
    let document = try vector.document()
    if let expected = vector.entry["expect"]?.string {
      let result = SimpleStatements.lines(of: try processor.dataset(document))
      let wanted = SimpleStatements.lines(in: try JSONLDVectors.text(expected))
      let alike = SimpleStatements.areAlike(result, wanted)
      #expect(alike, "\(result.joined(separator: "\n"))\nwanted\n\(wanted.joined(separator: "\n"))")
    } else if vector.entry["expectErrorCode"] != nil {
      expectFault(of: vector) { try processor.dataset(document) }
    } else {
      #expect(!(try processor.dataset(document)).quads.isEmpty)
    }
  }

  @Test("documents compact as expected", arguments: JSONLDVectors.vectors("compact"))
  func compact(_ vector: JSONLDVectors.Vector) throws {
    let processor = try vector.processor()
    let document = try vector.document()
    let context = try JSONLDVectors.json(try #require(vector.entry["context"]?.string))
    let compactsArrays = vector.entry["option"]?["compactArrays"]?.bool ?? true
    if let expected = vector.entry["expect"]?.string {
      let result = JSON.object(try processor.compact(document, to: context, compactsArrays: compactsArrays))
      let wanted = try JSONLDVectors.json(expected)
      #expect(result.saysTheSame(as: wanted), "\(result.text)\nwanted \(wanted.text)")
    } else {
      expectFault(of: vector) { try processor.compact(document, to: context, compactsArrays: compactsArrays) }
    }
  }

  @Test("the strict reader refuses the one vector with U+0000")
  func nullCharacter() {
    #expect(throws: JSON.Malformed.self) { try JSONLDVectors.json("toRdf/nt01-in.jsonld") }
  }

  private func expectFault(of vector: JSONLDVectors.Vector, _ work: () throws -> some Sendable) {
    do {
      _ = try work()
      Issue.record("no fault; \(vector.entry["expectErrorCode"]?.string ?? "")")
    } catch {
      let wanted = vector.expectedCode.map { JSONLD.Fault.invalid($0) }
      #expect(error as? JSONLD.Fault == wanted)
    }
  }
}
