import Foundation
import LinkedData
import TestSupport
import Testing

@Suite(
  "The vectors of RDFC-1.0", .enabled(if: CanonicalVectors.folder != nil, "the vectors of rdf-canon are not there"))
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

  static let folder = fixtures?.appending(path: "rdf-canon")

  /// The root of the Open Badges fixtures: `LAPEL_FIXTURES`, else beside the project.
  static let fixtures: URL? = {
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
    let given = ProcessInfo.processInfo.environment["LAPEL_FIXTURES"].map { URL(filePath: $0) }
    let folder = (given ?? root.appending(path: "../shared/fixtures/open-badges")).standardizedFileURL
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  static func all() throws -> [CanonicalVectors] {
    let folder = try #require(folder)
    func bytes(_ path: String?) throws -> [UInt8] {
      Array(try Data(contentsOf: folder.appending(path: try #require(path))))
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
