import Crypto
import Foundation
import LinkedData
import OpenBadges
import Proofs
import Testing
import Verification

@Suite("Methods of signing")
struct SigningMethodTests {
  /// The report on a badge whose issuer publishes this key, signed by `sign` over header and payload.
  private func report(
    _ method: String, pem: String, header: JSONObject = [:], sign: ([UInt8]) throws -> [UInt8]
  ) async throws -> Report {
    var world = try World(.v2_0, signed: true)
    world.change(World.keyAddress) { $0["publicKeyPem"] = .string(pem) }
    var header = header
    header["alg"] = .string(method)
    let payload = JSON.object(world.assertion).bytes
    let input = Base64URL.encode(JSON.object(header).bytes) + "." + Base64URL.encode(payload)
    return await world.verify(.jws(input + "." + Base64URL.encode(try sign(Array(input.utf8)))))
  }

  @Test("elliptic curves are as good as RS256, and are named")
  func curves() async throws {
    let key = P256.Signing.PrivateKey()
    let report = try await report("ES256", pem: key.publicKey.pemRepresentation) { input in
      Array(try key.signature(for: input).rawRepresentation)
    }
    #expect(report.headline == .verified)
    #expect(report.verdict[.signature]?.further == [Finding(.signatureMethodUnusual, ["method": "ES256"])])
    #expect(report.verdict[.signature]?.known.contains { $0.label == .key } == true)

    let edwards = Curve25519.Signing.PrivateKey()
    let start: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
    let body = Data(start + Array(edwards.publicKey.rawRepresentation)).base64EncodedString()
    let pem = "-----BEGIN PUBLIC KEY-----\n\(body)\n-----END PUBLIC KEY-----\n"
    let other = try await self.report("EdDSA", pem: pem) { Array(try edwards.signature(for: $0)) }
    #expect(other.headline == .verified)
  }

  @Test("the key decides which methods are possible, not the statement")
  func mismatch() async throws {
    let key = P256.Signing.PrivateKey()
    let report = try await report("RS256", pem: key.publicKey.pemRepresentation) { input in
      Array(try key.signature(for: input).rawRepresentation)
    }
    #expect(report.headline == .notVerified)
    #expect(report.verdict[.signature]?.finding == Finding(.signatureKeyMismatch, ["method": "RS256", "key": "P-256"]))
  }

  @Test(
    "a shared secret, no method at all and demands that nobody knows prove nothing",
    arguments: ["HS256", "none", "RS1"])
  func refused(method: String) async throws {
    let pem = P256.Signing.PrivateKey().publicKey.pemRepresentation
    let report = try await report(method, pem: pem) { _ in [0] }
    #expect(report.has(.signature, .failed, .signatureRefused))
    let critical = try await self.report("ES256", pem: pem, header: ["crit": ["exp"], "exp": 1]) { _ in [0] }
    #expect(critical.has(.signature, .failed, .signatureRefused))
  }
}
