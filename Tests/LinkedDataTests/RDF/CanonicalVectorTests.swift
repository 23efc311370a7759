import LinkedData
import TestSupport
import Testing

@Suite(
  "The vectors of RDFC-1.0", .enabled(if: Fixtures.areThere))
struct CanonicalVectorTests {
  @Test("every dataset comes out in its canonical form, and its blank nodes with their identifiers")
  func vectors() throws {
    let all = try CanonicalVectors.all()
    #expect(all.count == 43)
    for vector in all {
      let dataset = try RDFDataset(nQuads: vector.input)
      switch vector.kind {
      case .form(let expected):
        #expect(try dataset.canonical(hash: vector.hash) == expected, "\(vector.id)")
      case .identifiers(let expected):
        #expect(try dataset.canonicalIdentifiers(hash: vector.hash) == expected, "\(vector.id)")
      case .tooMuchWork:
        #expect(throws: RDFDataset.TooMuchWork.self, "\(vector.id)") { try dataset.canonical(hash: vector.hash) }
      }
    }
  }
}

/// The list of rdf-canon's vectors.
struct CanonicalVectors {
  enum Kind {
    case form([UInt8])
    case identifiers([String: String])
    case tooMuchWork
  }

  let id: String
  let hash: RDFHash
  let input: [UInt8]
  let kind: Kind

  static func all() throws -> [CanonicalVectors] {
    func bytes(_ path: String?) throws -> [UInt8] {
      try Fixtures.openBadges.bytes("rdf-canon/" + (try #require(path)))
    }
    let manifest = try JSON(parsing: try bytes("manifest.jsonld"))
    return try #require(manifest["entries"]?.array).map { entry in
      let kind: Kind
      switch entry["type"]?.string {
      case "rdfc:RDFC10EvalTest": kind = .form(try bytes(entry["result"]?.string))
      case "rdfc:RDFC10MapTest":
        let map = try JSON(parsing: try bytes(entry["result"]?.string))
        kind = .identifiers(
          Dictionary(uniqueKeysWithValues: (map.object?.members ?? []).map { ($0.key, $0.value.string ?? "") }))
      default: kind = .tooMuchWork
      }
      return CanonicalVectors(
        id: entry["id"]?.string ?? "", hash: entry["hashAlgorithm"]?.string == "SHA384" ? .sha384 : .sha256,
        input: try bytes(entry["action"]?.string), kind: kind)
    }
  }
}
