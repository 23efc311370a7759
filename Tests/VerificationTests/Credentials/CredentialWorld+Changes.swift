import LinkedData
import OpenBadges
import Proofs

extension CredentialWorld {
  /// An achievement with a grade, a number and a status, and one result of it.
  mutating func addResult(_ result: JSONObject) {
    changeAchievement {
      $0["resultDescription"] = [
        [
          "id": "urn:uuid:7", "type": ["ResultDescription"], "name": "Grade", "resultType": "LetterGrade",
          "allowedValue": ["A", "B"],
        ],
        [
          "id": "urn:uuid:8", "type": ["ResultDescription"], "name": "Points", "resultType": "RawScore",
          "valueMin": "0", "valueMax": "10",
        ],
        ["id": "urn:uuid:5", "type": ["ResultDescription"], "name": "State", "resultType": "Status"],
      ]
    }
    var result = result
    result["type"] = ["Result"]
    changeSubject { $0["result"] = [.object(result)] }
  }

  /// One more identifier of whom it was awarded to.
  mutating func identify(_ identifier: JSONObject) {
    var identifier = identifier
    identifier["type"] = "IdentityObject"
    changeSubject { $0["identifier"] = .array(($0["identifier"]?.array ?? []) + [.object(identifier)]) }
  }

  /// Names whom it was awarded to by nothing but an id.
  mutating func nameSubjectOnly() { changeSubject { $0["identifier"] = nil } }

  /// Signs with a new key of another kind, which the issuer lists.
  mutating func sign(_ suite: Cryptosuite, _ kind: PublicKey.Kind) throws {
    guard let key = ProofKey.generate(kind) else { throw CannotSign() }
    self.key = key
    self.suite = suite
    changeMethod { $0["publicKeyMultibase"] = .string(key.publicKey.multibase ?? "") }
  }

  /// Changes what the issuer publishes about their keys.
  mutating func changeIssuer(_ change: (inout JSONObject) -> Void) {
    guard var object = web[Self.issuer]?.object else { return }
    change(&object)
    web[Self.issuer] = .object(object)
  }

  /// Changes the issuer's one key.
  mutating func changeMethod(_ change: (inout JSONObject) -> Void) {
    changeIssuer { issuer in
      guard var method = issuer["verificationMethod"]?.array?.first?.object else { return }
      change(&method)
      issuer["verificationMethod"] = [.object(method)]
    }
  }

  /// The issuer goes by a name whose keys are on their web site.
  mutating func moveToDIDWeb() {
    let did = "did:web:issuer.example"
    setIssuer(did)
    setMethod(did + "#key-1")
    web["https://issuer.example/.well-known/did.json"] = [
      "id": .string(did),
      "verificationMethod": [
        [
          "id": .string(did + "#key-1"), "type": "Multikey", "controller": .string(did),
          "publicKeyMultibase": .string(key.publicKey.multibase ?? ""),
        ]
      ],
      "assertionMethod": [.string(did + "#key-1")],
    ]
  }

  /// On that web site the same key stands once more, under another name and as one that is no longer used.
  mutating func withdrawUnderAnotherName() {
    let address = "https://issuer.example/.well-known/did.json"
    guard var document = web[address]?.object, let methods = document["verificationMethod"]?.array,
      var other = methods.first?.object
    else { return }
    other["id"] = "did:web:issuer.example#old"
    other["revoked"] = "2025-01-01T00:00:00Z"
    document["verificationMethod"] = .array(methods + [.object(other)])
    web[address] = .object(document)
  }

  /// Has a key of its own at an address on the issuer's site, where it says that it is the issuer's.
  mutating func publishBeside(_ key: ProofKey, at address: String, isListedThere: Bool = true) {
    self.key = key
    setMethod(address + (isListedThere ? "#1" : ""))
    let method: JSONObject = [
      "id": options["verificationMethod"] ?? .null, "type": "Multikey", "controller": .string(Self.issuer),
      "publicKeyMultibase": .string(key.publicKey.multibase ?? ""),
    ]
    let document: JSONObject = [
      "id": .string(address), "verificationMethod": [.object(method)], "assertionMethod": [method["id"] ?? .null],
    ]
    web[address] = .object(isListedThere ? document : method)
  }

  /// In a document that lists keys the first one is withdrawn.
  mutating func withdraw(at address: String) {
    guard var document = web[address]?.object, var method = document["verificationMethod"]?.array?.first?.object else {
      return
    }
    method["revoked"] = "2025-01-01T00:00:00Z"
    document["verificationMethod"] = [.object(method)]
    web[address] = .object(document)
  }

  /// Signs with a key that stands alone at an address, as a JSON web key.
  mutating func publishAlone(_ key: ProofKey, at address: String) {
    self.key = key
    header["kid"] = .string(address)
    web[address] = .object(key.jwk)
  }

  /// A stranger publishes a key of theirs as the issuer's.
  mutating func publishElsewhere(_ stranger: ProofKey) {
    let document = "https://evil.example/keys"
    key = stranger
    setMethod(document + "#1")
    web[document] = [
      "id": .string(document),
      "verificationMethod": [
        [
          "id": "#1", "type": "Multikey", "controller": .string(Self.issuer),
          "publicKeyMultibase": .string(stranger.publicKey.multibase ?? ""),
        ]
      ],
      "assertionMethod": ["#1"],
    ]
  }

  /// The issuer lists two keys under one name, neither of them the stranger's.
  mutating func listTwice(_ name: String) {
    let methods = [Self.keys[0], Self.keys[2]].map { key -> JSON in
      [
        "id": .string(name), "type": "Multikey", "controller": .string(Self.issuer),
        "publicKeyMultibase": .string(key.publicKey.multibase ?? ""),
      ]
    }
    changeIssuer {
      $0["verificationMethod"] = .array(methods)
      $0["assertionMethod"] = [.string(name)]
    }
  }

  /// Publishes the issuer's set of keys; all of them go by one name.
  mutating func publishSet(issuer: String? = nil, behind other: ProofKey? = nil) {
    let keys = [other, key].compactMap { key in
      key.map { key -> JSON in
        var jwk = key.jwk
        jwk["kid"] = "k"
        return .object(jwk)
      }
    }
    var set: JSONObject = ["keys": .array(keys)]
    set["iss"] = issuer.map { .string($0) }
    web[Self.keySet] = .object(set)
  }

  /// A list that was meant to be used until last year.
  mutating func addOldList() throws {
    try addList()
    guard var list = web[Self.list]?.object else { return }
    list["proof"] = nil
    list[end] = "2025-01-01T00:00:00Z"
    guard let sealed = Self.keys[0].secure(list, as: .eddsaRDFC, options: ["verificationMethod": .string(Self.method)])
    else { throw CannotSign() }
    web[Self.list] = .object(sealed)
  }
}

extension JSONObject {
  /// Changes the one proof of a document.
  mutating func changeProof(_ change: (inout JSONObject) -> Void) {
    var proof = self["proof"]?.object ?? [:]
    change(&proof)
    self["proof"] = .object(proof)
  }
}

extension ProofKey {
  /// The public half of an Ed25519 key as a JSON Web Key.
  var jwk: JSONObject {
    [
      "kty": "OKP", "crv": "Ed25519",
      "x": .string(Base64URL.encode(publicKey.subjectPublicKeyInfo.suffix(32))),
    ]
  }
}

extension RecordedWeb {
  /// Lets a published document call itself something else.
  mutating func rename(_ address: String, _ id: String) {
    guard var object = self[address]?.object else { return }
    object["id"] = .string(id)
    self[address] = .object(object)
  }
}
