internal import LinkedData

/// A badge of each version, small and whole as far as their form goes.
enum SeedDocuments {
  static let all = [assertion, firstAssertion, oldestAssertion, credential]

  /// Badges of 2.0 and 3.0 within a JWS. Their signatures are none: what reads them comes first.
  static let signed = [
    jws(#"{"alg":"RS256"}"#, assertion), jws(#"{"alg":"ES256","typ":"JWT","kid":"did:key:z6Mk#z6Mk"}"#, claims),
    jws(#"{"alg":"EdDSA","jwk":{"kty":"OKP","crv":"Ed25519","x":"AAAA"}}"#, claims),
  ]

  private static func jws(_ header: String, _ payload: String) -> String {
    [Array(header.utf8), Array(payload.utf8), [UInt8](repeating: 7, count: 64)]
      .map { Base64URL.encode($0) }.joined(separator: ".")
  }

  private static let assertion = """
    {"@context":"https://w3id.org/openbadges/v2","type":"Assertion","id":"https://issuer.example/a/1",
    "recipient":{"type":"email","hashed":true,"salt":"s","identity":"sha256$\(String(repeating: "0", count: 64))"},
    "issuedOn":"2024-01-01T00:00:00Z","expires":"2030-01-01T00:00:00+02:00","evidence":[{"id":"https://e.example"}],
    "verification":{"type":"HostedBadge"},"badge":{"type":"BadgeClass","id":"https://issuer.example/b","name":"Robots",
    "description":"d","image":"data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'/%3E","criteria":
    {"narrative":"n"},"alignment":[{"targetName":"t","targetUrl":"https://t.example"}],"tags":["a","b"],
    "extensions:ApplyLink":{"@context":"https://openbadgespec.org/extensions/applyLinkExtension/context.json",
    "type":["Extension","extensions:ApplyLink"],"url":"https://apply.example"},"issuer":{"type":"Issuer",
    "id":"https://issuer.example","name":"Guild","url":"https://issuer.example","email":"g@issuer.example"}}}
    """

  private static let firstAssertion = """
    {"uid":"u1","recipient":{"type":"email","hashed":false,"identity":"ann@example.org"},"issuedOn":1400000000,
    "badge":"https://issuer.example/b","verify":{"type":"signed","url":"https://issuer.example/key"}}
    """

  private static let oldestAssertion = """
    {"recipient":"sha1$\(String(repeating: "a", count: 40))","salt":"s","issued_on":"2011-08-23","evidence":"/e",
    "badge":{"version":"0.5.0","name":"HTML5","image":"/img.png","description":"Knows HTML5","criteria":"/html5",
    "issuer":{"origin":"https://issuer.example","name":"Guild","org":"Labs","contact":"g@issuer.example"}}}
    """

  private static let credential = """
    {"@context":["https://www.w3.org/ns/credentials/v2","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
    "id":"urn:uuid:1","type":["VerifiableCredential","OpenBadgeCredential"],"name":"Robots","validFrom":
    "2024-01-01T00:00:00Z","issuer":{"id":"did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK","type":["Profile"],
    "name":"Guild"},"credentialSubject":{"type":["AchievementSubject"],"identifier":[{"type":"IdentityObject","hashed":
    true,"identityHash":"sha256$\(String(repeating: "0", count: 64))","identityType":"emailAddress","salt":"s"}],
    "result":[{"type":["Result"],"resultDescription":"urn:r","value":"3"}],"achievement":{"id":"urn:uuid:2","type":
    ["Achievement"],"name":"Robots","description":"d","criteria":{"narrative":"n"},"resultDescription":[{"id":"urn:r",
    "type":["ResultDescription"],"name":"Grade","resultType":"Percent","valueMin":"0","valueMax":"5"}]}},
    "credentialStatus":[{"id":"https://s.example#1","type":"BitstringStatusListEntry","statusPurpose":"revocation",
    "statusListIndex":"1","statusListCredential":"https://s.example"}],"credentialSchema":[{"id":
    "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json",
    "type":"1EdTechJsonSchemaValidator2019"}],"proof":[{"type":"DataIntegrityProof","cryptosuite":"eddsa-rdfc-2022",
    "created":"2024-01-01T00:00:00Z","verificationMethod":"did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK#z6M\
    khaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK","proofPurpose":"assertionMethod",
    "proofValue":"z\(String(repeating: "2", count: 87))"}]}
    """

  private static let claims = """
    {"iss":"did:key:z6Mk","sub":"did:example:ann","jti":"urn:uuid:1","nbf":1704067200,"exp":1900000000,"vc":\(credential)}
    """
}
