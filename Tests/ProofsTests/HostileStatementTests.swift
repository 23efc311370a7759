import Foundation
import LinkedData
import Proofs
import Testing

/// The collection of hostile files, where it is there.
private enum Hostile {
  static let folder: URL? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appending(path: "../shared/hostile").standardizedFileURL
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: try #require(folder).appending(path: path)))
  }
}

@Suite("Hostile signed statements", .enabled(if: Hostile.folder != nil, "../shared/hostile is not there"))
struct HostileStatementTests {
  /// Statements whose signature is good and which are refused for what they say, by the verification.
  private static let refusedByContent: Set<String> = [
    "pay-array.jws", "pay-nested-jws.jws", "pay-hosted-type.jws", "vc-nbf-future.jws", "vc-jti-mismatch.jws",
    "vc-exp-string.jws", "vc-typ-at-jwt.jws",
  ]

  @Test("signatures are accepted and refused as listed")
  func signatures() throws {
    let index = try JSON(parsing: Hostile.bytes("index.json"))
    let cases = (index["cases"]?.array ?? []).filter { $0["category"]?.string == "jws" }
    #expect(cases.count >= 35)
    let keys = [
      try PublicKey(jwk: try #require(JSON(parsing: Hostile.bytes("keys/issuer-rsa.jwk.json")).object)),
      try PublicKey(jwk: try #require(JSON(parsing: Hostile.bytes("keys/issuer-ec.jwk.json")).object)),
    ]
    #expect(keys[0] == (try PublicKey(pem: String(decoding: Hostile.bytes("keys/issuer-rsa.pub.pem"), as: UTF8.self))))
    for item in cases {
      let path = try #require(item["file"]?.string)
      let name = String(path.split(separator: "/").last ?? "")
      guard !Self.refusedByContent.contains(name) else { continue }
      let text = String(decoding: try Hostile.bytes(path), as: UTF8.self)
      let isGood = keys.contains { key in (try? JWS(compact: text).isSigned(by: key)) ?? false }
      let outcome = isGood ? "accept" : "reject"
      let allowed = [item["expected"]?.string] + (item["also_ok"]?.array ?? []).map(\.string)
      #expect(allowed.contains(outcome), "\(path): \(outcome)")
    }
  }
}
