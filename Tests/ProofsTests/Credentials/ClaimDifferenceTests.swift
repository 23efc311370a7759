import LinkedData
import Proofs
import TestSupport
import Testing

@Suite("Claims and the credential beside them")
struct ClaimDifferenceTests {
  private static func differences(_ changes: JSONObject) throws -> [ClaimDifference] {
    try CredentialJWTTests.token(changes).claimDifferences
  }

  private static func isOnly(_ differences: [ClaimDifference], _ name: String, _ kind: ClaimDifference.Kind) -> Bool {
    differences.count == 1 && differences.first?.claim.rawValue == name && differences.first?.kind == kind
  }

  @Test("a claim that is missing is named", arguments: ["iss", "sub", "jti", "nbf"])
  func missing(name: String) throws {
    let differences = try Self.differences(JSONObject([(key: name, value: JSON.null)]))
    #expect(Self.isOnly(differences, name, .missing))
  }

  @Test(
    "a claim that says something else is named",
    arguments: [
      ("iss", #""https://evil.example/profile""#), ("iss", #""https://issuer.example/profile/""#), ("iss", "1"),
      ("sub", #""did:example:bob""#), ("jti", #""urn:uuid:2""#), ("nbf", "1704067201"), ("nbf", "1704067199.9"),
      ("nbf", #""1704067200""#), ("nbf", "1e400"), ("nbf", "true"), ("exp", "1"), ("exp", #""tomorrow""#),
    ])
  func differs(name: String, value: String) throws {
    let differences = try Self.differences(JSONObject([(key: name, value: try JSON(parsing: value))]))
    #expect(Self.isOnly(differences, name, .differs))
  }

  @Test(
    "instants are compared, not their spelling",
    arguments: [
      "2024-01-01T00:00:00Z", "2024-01-01T00:00:00.75Z", "2024-01-01T01:00:00+01:00", "2023-12-31T19:00:00-05:00",
      "2024-01-01t00:00:00z",
    ])
  func instants(text: String) throws {
    #expect(try Self.differences(["validFrom": .string(text)]).isEmpty)
    #expect(try Self.differences(["validFrom": .null, "issuanceDate": .string(text)]).isEmpty)
    #expect(try Self.differences(["validUntil": .string(text), "exp": 1_704_067_200]).isEmpty)
    #expect(try Self.differences(["expirationDate": .string(text), "exp": 1_704_067_200]).isEmpty)
  }

  @Test(
    "what is no instant is none that a claim could agree with",
    arguments: [
      "", "2024", "2024-01-01", "2024-01-01T00:00:00", "2024-01-01 00:00:00Z", "2024-13-01T00:00:00Z",
      "2024-02-30T00:00:00Z", "2023-02-29T00:00:00Z", "2024-01-00T00:00:00Z", "2024-01-01T24:00:00Z",
      "2024-01-01T00:60:00Z", "2024-01-01T00:00:00+24:00", "2024-01-01T00:00:00.Z", "2024-01-01T00:00:00Z ",
      "٢٠٢٤-01-01T00:00:00Z", "2024-01-01T00:00:00é",
    ])
  func noInstants(text: String) throws {
    #expect(Self.isOnly(try Self.differences(["validFrom": .string(text)]), "nbf", .differs))
  }

  @Test("an end in the credential alone is enough")
  func end() throws {
    #expect(try Self.differences(["validUntil": "2030-01-01T00:00:00Z"]).isEmpty)
  }

  @Test("a subject with identifiers alone needs no claim, and is told")
  func identifiers() throws {
    var payload = Sample.document
    for claim in CredentialJWTTests.claims.members where claim.key != "sub" { payload[claim.key] = claim.value }
    let token = try CredentialJWTTests.token(payload: payload)
    #expect(Self.isOnly(token.claimDifferences, "sub", .missingForIdentifiers))
    payload["sub"] = "did:example:ann"
    #expect(Self.isOnly(try CredentialJWTTests.token(payload: payload).claimDifferences, "sub", .differs))
  }

  @Test("the issuer may be a text")
  func issuerText() throws {
    #expect(try Self.differences(["issuer": "https://issuer.example/profile"]).isEmpty)
    #expect(Self.isOnly(try Self.differences(["issuer": "https://other.example/"]), "iss", .differs))
  }

  @Test(
    "hostile tokens differ where the collection says", .enabled(if: HostileFiles.isAtHand),
    arguments: [("jws/vc-jti-mismatch.jws", "jti"), ("jws/vc-nbf-future.jws", "nbf"), ("jws/vc-exp-string.jws", "exp")])
  func hostile(file: String, claim: String) throws {
    let text = String(decoding: try HostileFiles.bytes(of: file), as: UTF8.self)
    let token = try CredentialJWT(JWS(compact: text))
    #expect(Self.isOnly(token.claimDifferences, claim, .differs))
  }

  @Test("a token of another kind is refused", .enabled(if: HostileFiles.isAtHand))
  func otherKind() throws {
    let text = String(decoding: try HostileFiles.bytes(of: "jws/vc-typ-at-jwt.jws"), as: UTF8.self)
    #expect(throws: CredentialJWT.Malformed.header(member: "typ")) { try CredentialJWT(JWS(compact: text)) }
  }
}
