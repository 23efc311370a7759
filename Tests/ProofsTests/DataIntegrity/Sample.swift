import LinkedData
import Proofs

/// A small credential to sign, and keys to sign it with.
enum Sample {
  static let document: JSONObject = [
    "@context": [
      "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ],
    "id": "urn:uuid:1",
    "type": ["VerifiableCredential", "OpenBadgeCredential"],
    "issuer": ["id": "https://issuer.example/profile", "type": ["Profile"], "name": "Issuer"],
    "validFrom": "2024-01-01T00:00:00Z",
    "credentialSubject": [
      "type": ["AchievementSubject"],
      "identifier": [
        [
          "type": "IdentityObject", "hashed": false, "identityType": "emailAddress",
          "identityHash": "ann@example.org",
        ]
      ],
      "achievement": [
        "id": "urn:uuid:2", "type": ["Achievement"], "name": "Knots", "description": "Ties knots",
        "criteria": ["narrative": "Tie one"],
      ],
    ],
  ]

  /// The secret is always the same number, so that what fails once fails again.
  static func key(_ kind: PublicKey.Kind, _ seed: UInt8 = 1) -> ProofKey? {
    ProofKey(kind, secret: [UInt8](repeating: seed, count: kind == .p384 ? 48 : 32))
  }

  /// Every suite with every kind of key that it takes.
  static let combinations: [(Cryptosuite, PublicKey.Kind)] = Cryptosuite.allCases.flatMap { suite in
    PublicKey.Kind.allCases.filter(suite.takes).map { (suite, $0) }
  }

  static let created: JSONObject = ["created": "2024-01-02T00:00:00Z"]
}
