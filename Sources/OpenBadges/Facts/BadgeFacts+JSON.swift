public import LinkedData

extension BadgeFacts {
  /// The facts for storage. Instants are kept to the millisecond.
  public var json: JSON {
    var object: JSONObject = [
      "version": .string(version.rawValue), "name": .string(name), "description": .string(description),
      "issuerName": .string(issuerName),
    ]
    for (key, path) in Self.optionalTexts { object[key] = self[keyPath: path].map { .string($0) } }
    object["issuedOn"] = issuedOn.map { .string(Timestamp.text($0)) }
    object["expires"] = expires.map { .string(Timestamp.text($0)) }
    if !evidence.isEmpty { object["evidence"] = .array(evidence.map(\.json)) }
    if !tags.isEmpty { object["tags"] = .array(tags.map { .string($0) }) }
    object["recipient"] = recipient?.json
    return .object(object)
  }

  /// Reads what ``json`` wrote.
  public init?(json: JSON) {
    guard let version = json["version"]?.string.flatMap(StandardVersion.init(rawValue:)),
      let name = json["name"]?.string, let description = json["description"]?.string,
      let issuerName = json["issuerName"]?.string
    else { return nil }
    self.init(version: version, name: name, description: description, issuerName: issuerName)
    for (key, path) in Self.optionalTexts { self[keyPath: path] = json[key]?.string }
    issuedOn = json["issuedOn"]?.string.flatMap { Timestamp.date($0) }
    expires = json["expires"]?.string.flatMap { Timestamp.date($0) }
    evidence = (json["evidence"]?.array ?? []).map(EvidenceItem.init(json:))
    tags = (json["tags"]?.array ?? []).compactMap(\.string)
    recipient = json["recipient"].flatMap(RecipientStatement.init(json:))
  }

  private static var optionalTexts: [(String, WritableKeyPath<BadgeFacts, String?>)] {
    [
      ("assertionID", \.assertionID), ("badgeClassID", \.badgeClassID), ("criteriaURL", \.criteriaURL),
      ("criteriaText", \.criteriaText), ("imageURL", \.imageURL), ("imageAlt", \.imageAlt),
      ("issuerURL", \.issuerURL), ("issuerID", \.issuerID), ("issuerHost", \.issuerHost), ("narrative", \.narrative),
    ]
  }
}

extension EvidenceItem {
  fileprivate var json: JSON {
    var object = JSONObject()
    object["address"] = address.map { .string($0) }
    object["name"] = name.map { .string($0) }
    object["narrative"] = narrative.map { .string($0) }
    return .object(object)
  }

  fileprivate init(json: JSON) {
    self.init(
      address: json["address"]?.string, name: json["name"]?.string, narrative: json["narrative"]?.string)
  }
}

extension RecipientStatement {
  /// In the words of the standard: type, identity, hashed, salt.
  public var json: JSON {
    var object = JSONObject()
    object["type"] = type.map { .string($0) }
    switch identity {
    case .plain(let text):
      object["hashed"] = false
      object["identity"] = .string(text)
    case .hashed(let hash, let salt):
      object["hashed"] = true
      object["identity"] = .string(hash.text)
      object["salt"] = .string(salt)
    }
    return .object(object)
  }

  /// Reads what ``json`` wrote.
  public init?(json: JSON) {
    guard let identity = json["identity"]?.string, let isHashed = json["hashed"]?.bool else { return nil }
    let type = json["type"]?.string
    if isHashed {
      guard let hash = RecipientHash(identity) else { return nil }
      self.init(type: type, identity: .hashed(hash, salt: json["salt"]?.string ?? ""))
    } else {
      self.init(type: type, identity: .plain(identity))
    }
  }
}
