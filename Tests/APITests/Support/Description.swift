import Addresses
import Backpack
import Foundation
import Gateway
import HTTPTypes
import LinkedData
import MicroHTTP
import Names
import OpenBadges
import Postgres
import Schemas
import Storage
import TestSite
import TestSupport
import Testing

/// The document that describes the interface, as a site serves it, for holding answers against it.
struct Description: Sendable {
  let document: JSON

  init(of site: TestSite) async throws {
    let answer = await site.get("/api/openapi.json")
    try #require(answer.status == 200)
    document = try JSON(parsing: answer.bytes)
  }

  /// Method and path of every operation, such as `GET /api/v1/profile`.
  var operations: Set<String> {
    let paths = document["paths"]?.object?.members ?? []
    return Set(
      paths.flatMap { path in
        (path.value.object?.members ?? []).map { "\($0.key.uppercased()) \(path.key)" }
      })
  }

  /// The operation that answers at an address.
  func operation(_ method: String, _ target: String) -> JSON? {
    let given = target.split(separator: "?")[0].split(separator: "/")
    for path in document["paths"]?.object?.members ?? [] {
      let wanted = path.key.split(separator: "/")
      let fits = wanted.count == given.count && zip(wanted, given).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
      if fits, let operation = path.value[method.lowercased()] { return operation }
    }
    return nil
  }

  /// Records an issue where an answer is not as the document says.
  func check(_ answer: TestAnswer, to method: String, _ target: String) throws {
    let entry = try #require(self.operation(method, target), "\(method) \(target) is not described")
    var described = try #require(
      entry["responses"]?["\(answer.status)"], "\(method) \(target) may not end with \(answer.status)")
    if let reference = described["$ref"]?.string?.split(separator: "/").last {
      described = try #require(document["components"]?["responses"]?[String(reference)])
    }
    guard let contents = described["content"] else {
      #expect(answer.bytes.isEmpty, "\(method) \(target): \(answer.status) has no body")
      return
    }
    let mediaType = try #require(answer.headers[.contentType])
    let shape = try #require(contents[mediaType]?["schema"], "\(method) \(target) answers no \(mediaType)")
    guard mediaType.hasSuffix("json") else { return }
    #expect(try fits(answer.bytes, shape) == .fits, "\(method) \(target): \(answer.text)")
  }

  /// Whether JSON is as one of the document's schemas has it.
  func fits(_ bytes: [UInt8], _ shape: JSON) throws -> Schema.Outcome {
    var root = try #require(shape.object)
    root["components"] = document["components"]
    return try Schema(.object(root)).outcome(of: JSON(parsing: bytes))
  }
}
