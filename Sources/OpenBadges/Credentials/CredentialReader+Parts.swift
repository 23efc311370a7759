internal import LinkedData

extension CredentialReader {
  /// The issuer: an address, or a profile with its address.
  mutating func issuer(in whole: CredentialPart, isBadge: Bool) -> CredentialIssuer? {
    guard let value = whole.object["issuer"], !value.isNull else {
      missing("issuer", in: whole)
      return nil
    }
    if let profile = value.object {
      let part = CredentialPart(object: profile, path: "issuer")
      if isBadge { check(profile: part) } else { requireAddress("id", in: part) }
    } else if !(value.string?.isAbsoluteAddress ?? false) {
      malformed("issuer", in: whole)
    }
    return CredentialIssuer(value)
  }

  /// Who somebody is.
  ///
  /// - Source: Open Badges 3.0, “Profile”.
  mutating func check(profile: CredentialPart) {
    requireAddress("id", in: profile)
    requireType("Profile", in: profile)
    requireLists(["endorsement", "endorsementJwt"], in: profile)
    for entry in parts("otherIdentifier", in: profile) { check(identifierEntry: entry) }
    // A document is at most 64 levels deep, and so is this.
    if let parent = part("parentOrg", in: profile) { check(profile: parent) }
    date("dateOfBirth", in: profile, isDay: true)
  }

  mutating func check(identifierEntry entry: CredentialPart) {
    requireType("IdentifierEntry", in: entry)
    requireText("identifier", in: entry)
    requireText("identifierType", in: entry)
  }

  /// What the credential is about. A list of one is what linked data also writes for one.
  mutating func subject(in whole: CredentialPart) -> CredentialPart? {
    if let list = whole.object["credentialSubject"]?.array, list.count == 1, let object = list[0].object {
      return CredentialPart(object: object, path: "credentialSubject")
    }
    return part("credentialSubject", in: whole, isRequired: true)
  }

  mutating func check(subject: CredentialPart, of kind: CredentialKind) {
    switch kind {
    case .award: check(achievementSubject: subject)
    case .endorsement:
      requireAddress("id", in: subject)
      requireType("EndorsementSubject", in: subject)
    case .statusList: requireText("encodedList", in: subject)
    }
  }

  /// What shows an achievement.
  ///
  /// - Source: Open Badges 3.0, “Evidence”.
  mutating func checkEvidence(in whole: CredentialPart) {
    for evidence in parts("evidence", in: whole) { requireType("Evidence", in: evidence) }
  }

  mutating func references(_ field: String, in whole: CredentialPart) -> [CredentialReference] {
    parts(field, in: whole, mayBeCompacted: true).compactMap { part in
      if part.object["type"].types.isEmpty { missing("type", in: part) }
      guard let reference = CredentialReference(part) else {
        missing("id", in: part)
        return nil
      }
      return reference
    }
  }

  private mutating func date(_ field: String, in part: CredentialPart, isDay: Bool) {
    guard let value = part.object[field], !value.isNull else { return }
    if value.string.flatMap({ BadgeDate($0) }) == nil { note(.dateUnreadable(role, field: part.path(field))) }
  }
}
