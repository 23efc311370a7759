import Foundation
import LinkedData
import Testing

@Suite("The canonical form of a dataset")
struct CanonicalDatasetTests {
  @Test("what the blank nodes are called, and the order of the statements, change nothing")
  func labels() throws {
    let one = try RDFDataset(
      nQuads: Array("_:a <http://p> _:b .\n_:b <http://p> _:a .\n_:a <http://q> \"x\" .\n".utf8))
    let other = try RDFDataset(
      nQuads: Array("_:n <http://q> \"x\" .\n_:m <http://p> _:n .\n_:n <http://p> _:m .\n_:m <http://p> _:n .".utf8))
    #expect(try one.canonical() == other.canonical())
    #expect(try one.canonical(hash: .sha384) == other.canonical(hash: .sha384))
    let third = try RDFDataset(
      nQuads: Array("_:a <http://p> _:b .\n_:b <http://p> _:b .\n_:a <http://q> \"x\" .\n".utf8))
    #expect(try one.canonical() != third.canonical())
  }

  @Test("texts that look the same and have other bytes stay apart")
  func bytes() throws {
    let composed = RDFTerm.literal("\u{E9}", datatype: "d", language: nil)
    let decomposed = RDFTerm.literal("e\u{301}", datatype: "d", language: nil)
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    let quads = [composed, decomposed].map { RDFQuad(.iri("http://s"), .iri("http://p"), $0) }
    #expect(try RDFDataset(quads).canonical().split(separator: 0x0A).count == 2)
  }

  @Test("an address cannot end early and go on as another statement")
  func injection() throws {
    let quad = RDFQuad(.iri("http://s> <http://p> <http://o> .\n<x"), .iri("http://p"), .iri("http://o"))
    let text = String(decoding: RDFDataset([quad]).nQuads, as: UTF8.self)
    #expect(text.split(separator: "\n").count == 1)
    #expect(try RDFDataset(nQuads: Array(text.utf8)).quads == [quad])
  }

  @Test("values are written in the one way and read back")
  func values() throws {
    let quads = [
      RDFTerm.literal(
        "a\"\\\n\r\t\u{8}\u{C}\u{1}\u{7F}é", datatype: "http://www.w3.org/2001/XMLSchema#string", language: nil),
      .literal("x", datatype: "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString", language: "de-AT"),
      .literal("1", datatype: "http://t", language: nil), .blank("b1"),
    ].map { RDFQuad(.blank("a.b"), .iri("http://p"), $0, graph: .iri("http://g")) }
    let text = RDFDataset(quads).nQuads
    #expect(String(decoding: text, as: UTF8.self).contains(#""a\"\\\n\r\t\b\f\u0001\u007Fé" <http://g> ."#))
    #expect(try RDFDataset(nQuads: text).quads == quads)
  }

  @Test(
    "what is no statement is refused with its line",
    arguments: [
      "<a> <b> <c>", "<a> _:b <c> .", "\"a\" <b> <c> .", "<a> <b> \"c .", "<a> <b> \"\\x\" .", "<a> <b> \"\\uD800\" .",
      "<a> <b> <c> <d> <e> .", "<a> <b> \"c\"@ .", "_: <b> <c> .", "<a> <b> <c> . x",
    ])
  func malformed(line: String) {
    #expect(throws: NQuads.Malformed.line(2)) { try RDFDataset(nQuads: Array("# remark\n\(line)\n".utf8)) }
  }

  @Test("a dataset made to take for ever is given up")
  func poison() {
    let nodes = 0..<12
    let quads = nodes.flatMap { one in
      nodes.filter { $0 != one }.map { RDFQuad(.blank("n\(one)"), .iri("http://p"), .blank("n\($0)")) }
    }
    #expect(throws: RDFDataset.TooMuchWork.self) { try RDFDataset(quads).canonical() }
  }
}
