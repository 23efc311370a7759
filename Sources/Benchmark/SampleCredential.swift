internal import LinkedData

/// A credential of the usual size, without a proof.
enum SampleCredential {
  static func document(issuer: String) -> JSONObject {
    [
      "@context": [
        "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
      ],
      "id": "urn:uuid:5b1a1a4e-29c9-4c2b-9f3a-6c7d8e9f0a1b",
      "type": ["VerifiableCredential", "OpenBadgeCredential"], "name": "Robotics",
      "issuer": [
        "id": .string(issuer), "type": ["Profile"], "name": "The Robot Guild", "url": "https://issuer.example",
      ],
      "validFrom": "2024-01-01T00:00:00Z",
      "credentialSubject": [
        "id": "did:example:ann", "type": ["AchievementSubject"],
        "achievement": [
          "id": "https://issuer.example/achievements/robotics", "type": ["Achievement"], "name": "Robotics",
          "description": "Builds robots that find their way home.",
          "criteria": ["narrative": "Built a robot that found its way home three times in a row."],
          "image": [
            "id": "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'/%3E", "type": "Image",
            "caption": "A robot at a door",
          ],
          "tag": ["robots", "navigation"],
        ],
      ],
    ]
  }
}
