internal import LinkedData

extension CredentialReader {
  /// Everybody whom a subject names: its own id, and each identifier, in clear or hashed.
  ///
  /// - Source: Open Badges 3.0, “AchievementSubject” and “IdentityObject”.
  mutating func recipients(of subject: CredentialPart?) -> [RecipientStatement] {
    guard let subject else { return [] }
    let named = subject.object["id"]?.string.map { [RecipientStatement(subject: $0)] } ?? []
    return named + parts("identifier", in: subject).compactMap { identity($0) }
  }

  private mutating func identity(_ part: CredentialPart) -> RecipientStatement? {
    requireType("IdentityObject", in: part)
    let type = requireText("identityType", in: part)
    guard let isHashed = part.object["hashed"]?.bool else {
      if part.object["hashed"] == nil { missing("hashed", in: part) } else { malformed("hashed", in: part) }
      return nil
    }
    guard let identity = requireText("identityHash", in: part) else { return nil }
    let salt = part.object["salt"]?.string ?? ""
    guard salt.utf8.count <= RecipientStatement.saltLimit else {
      note(.saltTooLong)
      return nil
    }
    let kind = type.map(Self.kind) ?? nil
    guard isHashed else { return RecipientStatement(type: kind, identity: .plain(identity)) }
    guard let hash = RecipientHash(identity) else {
      note(.identityMalformed)
      return nil
    }
    return RecipientStatement(type: kind, identity: .hashed(hash, salt: salt))
  }

  /// What the first versions call a kind of address; `nil` where it may be any.
  private static func kind(_ type: String) -> String? {
    switch type {
    case "emailAddress": "email"
    case "identifier": nil
    default:
      // Whatever an issuer made up may be an address too; the names of the standard's own registries are none.
      type.hasPrefix("ext:") ? nil : type
    }
  }
}

extension RecipientStatement {
  /// Somebody who goes by an address of any scheme: a DID, a web page, `mailto:` or `tel:`.
  init(subject id: String) {
    let colon = id.utf8.firstIndex(of: UInt8(ascii: ":")) ?? id.endIndex
    let rest = id[colon...].utf8.dropFirst()
    let scheme = rest.isEmpty || id.utf8.distance(from: id.startIndex, to: colon) > 6 ? "" : String(id[..<colon])
    switch scheme.asciiLowercased {
    case "mailto": self.init(type: "email", identity: .plain(String(Substring(rest))))
    case "tel": self.init(type: "telephone", identity: .plain(String(Substring(rest))))
    default: self.init(type: "id", identity: .plain(id))
    }
  }
}
