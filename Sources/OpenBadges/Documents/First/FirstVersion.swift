internal import LinkedData

/// Open Badges 0.5, rewritten in the words of the versions after it, so that one reader serves them all.
///
/// - Source: Open Badges 0.5, “Assertion”; Open Badges 2.0, “History”, for what became of each field.
enum FirstVersion {
  /// How many characters the name of a badge may have.
  static let nameLimit = 128

  /// An assertion with its badge and issuer. Addresses that are only a path stand on the issuer's own site.
  static func upgraded(_ object: JSONObject) -> JSONObject {
    let origin = object["badge"]?["issuer"]?["origin"]?.string
    var assertion = object
    assertion["recipient"] = recipient(object["recipient"], salt: object["salt"])
    assertion["issuedOn"] = object["issued_on"]
    assertion["evidence"] = object["evidence"].map { absolute($0, origin) }
    assertion["verify"] = ["type": "hosted", "url": object["verify"]?["url"] ?? .null]
    assertion["verification"] = nil
    if let badge = object["badge"]?.object { assertion["badge"] = .object(upgraded(badge: badge, origin)) }
    return assertion
  }

  private static func upgraded(badge: JSONObject, _ origin: String?) -> JSONObject {
    var upgraded = badge
    upgraded["id"] = nil
    for field in ["image", "criteria"] { upgraded[field] = badge[field].map { absolute($0, origin) } }
    if let issuer = badge["issuer"]?.object { upgraded["issuer"] = .object(Self.upgraded(issuer: issuer)) }
    return upgraded
  }

  private static func upgraded(issuer: JSONObject) -> JSONObject {
    var upgraded = issuer
    upgraded["id"] = nil
    upgraded["url"] = issuer["origin"]
    upgraded["email"] = issuer["contact"]
    if let name = issuer["name"]?.string, !name.isEmpty, let organisation = issuer["org"]?.string, !organisation.isEmpty
    {
      upgraded["name"] = .string("\(name): \(organisation)")
    }
    return upgraded
  }

  /// An e-mail address, or a hash of one; whatever comes with a salt must be a hash.
  private static func recipient(_ value: JSON?, salt: JSON?) -> JSON? {
    guard let identity = value?.string else { return value.map { $0.object == nil ? $0 : .bool(false) } }
    var statement: JSONObject = ["type": "email", "identity": .string(identity)]
    let hasSalt = salt?.isNull == false
    statement["hashed"] = .bool(hasSalt || !identity.utf8.contains(UInt8(ascii: "@")))
    statement["salt"] = salt
    return .object(statement)
  }

  private static func absolute(_ value: JSON, _ origin: String?) -> JSON {
    guard let path = value.string, path.utf8.first == UInt8(ascii: "/"), !path.utf8.starts(with: "//".utf8),
      let origin, WebOrigin(origin) != nil
    else { return value }
    return .string((origin.utf8.last == UInt8(ascii: "/") ? String(origin.dropLast()) : origin) + path)
  }

  /// What a field was called before it was rewritten, for a sentence about it.
  static func field(_ field: String, of role: DocumentRole) -> String {
    switch (role, field) {
    case (_, "issuedOn"): "issued_on"
    case (_, "recipient.salt"): "salt"
    case (_, "recipient.identity"): "recipient"
    case (.issuer, "url"): "origin"
    case (.issuer, "email"): "contact"
    default: field
    }
  }
}

extension FieldReader {
  /// Notes what only Open Badges 0.5 asks of a badge class.
  mutating func checkFirst(name: String?, criteria: String?) {
    guard version == .v0_5 else { return }
    if let name, name.unicodeScalars.count > FirstVersion.nameLimit {
      note(.fieldTooLong(role, field: "name", limit: FirstVersion.nameLimit))
    }
    // A path that was left as it is stands on an origin that is none, which is noted of the issuer.
    if let criteria, WebOrigin(criteria) == nil, !criteria.hasPrefix("/") {
      note(.fieldMalformed(role, field: "criteria"))
    }
  }

  /// Notes an issuer's origin that is none: scheme, host and port, and nothing after them.
  mutating func checkFirst(origin: String?) {
    guard version == .v0_5, let origin else { return }
    let isBare = origin.utf8.filter { $0 == UInt8(ascii: "/") }.count == (origin.hasSuffix("/") ? 3 : 2)
    if WebOrigin(origin) == nil || !isBare || origin.utf8.contains(where: { "?#@".utf8.contains($0) }) {
      note(.fieldMalformed(role, field: "url"))
    }
  }
}
