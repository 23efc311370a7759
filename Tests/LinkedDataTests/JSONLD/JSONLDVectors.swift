import LinkedData
import TestSupport

/// The W3C's JSON-LD vectors, where they are at hand.
enum JSONLDVectors {
  /// One vector of a manifest.
  struct Vector: Sendable, CustomStringConvertible {
    let kind: String
    let entry: JSON

    var id: String { String((entry["@id"]?.string ?? "").dropFirst()) }
    var description: String { "\(kind) \(id)" }
    var input: String { entry["input"]?.string ?? "" }
    var base: String { entry["option"]?["base"]?.string ?? JSONLDVectors.base + input }
    var expectedCode: JSONLD.ErrorCode? { entry["expectErrorCode"]?.string.flatMap { .init(rawValue: $0) } }

    /// Why the vector is left out; `nil` where it must pass.
    var skipped: String? {
      let option = entry["option"]
      if option?["processingMode"]?.string == "json-ld-1.0" { return "JSON-LD 1.0 processing mode" }
      if option?["specVersion"]?.string == "json-ld-1.0" { return "JSON-LD 1.0 processing mode" }
      if option?["produceGeneralizedRdf"]?.bool == true { return "generalized RDF, an option that is not offered" }
      if input.hasSuffix(".html") { return "HTML" }
      if input == "toRdf/nt01-in.jsonld" { return "U+0000, which the strict reader refuses (a test of its own)" }
      return nil
    }

    func processor() throws -> JSONLD {
      JSONLD(
        vocabularies: try JSONLDVectors.vocabularies(kind), base: base, isSafe: false,
        directionForm: entry["option"]?["rdfDirection"]?.string.flatMap { .init(rawValue: $0) })
    }

    /// The input; the context that an option puts before it stands around it.
    func document() throws -> JSON {
      let document = try JSONLDVectors.json(input)
      guard let address = entry["option"]?["expandContext"]?.string else { return document }
      guard case .object(var object) = document else { return document }
      let given = try JSONLDVectors.json(address)["@context"] ?? .null
      object["@context"] = .array([given] + (object["@context"].map { [$0] } ?? []))
      return .object(object)
    }
  }

  static let base = "https://w3c.github.io/json-ld-api/tests/"
  private static let folder = "json-ld/"

  static func json(_ path: String) throws -> JSON {
    try JSON(parsing: Fixtures.openBadges.bytes(folder + path))
  }

  static func text(_ path: String) throws -> String { try Fixtures.openBadges.text(folder + path) }

  static func vectors(_ kind: String) -> [Vector] {
    guard let manifest = try? json("\(kind)-manifest.jsonld") else { return [] }
    let vectors = (manifest["sequence"]?.array ?? []).map { Vector(kind: kind, entry: $0) }
    for vector in vectors {
      if let reason = vector.skipped { print("skipped: \(vector): \(reason)") }
    }
    return vectors.filter { $0.skipped == nil }
  }

  /// Every file of a kind's folder, at the address where the W3C has it.
  static func vocabularies(_ kind: String) throws -> Vocabularies { try served.get()[kind] ?? .standard }

  private static let served: Result<[String: Vocabularies], any Error> = Result {
    var served: [String: Vocabularies] = [:]
    for kind in ["expand", "compact", "toRdf"] {
      var contexts: [String: JSON] = [:]
      for file in Fixtures.openBadges.files(in: folder + kind, withExtension: "jsonld") {
        let path = String(file.dropFirst(folder.count))
        contexts[base + path] = try? json(path)
      }
      served[kind] = Vocabularies(contexts: contexts)
    }
    return served
  }
}
