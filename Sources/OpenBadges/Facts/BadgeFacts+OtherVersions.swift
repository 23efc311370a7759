public import LinkedData

extension BadgeFacts {
  /// What a document of Open Badges 0.5 or 3.0 says about itself, unproven.
  public init?(unchecked document: JSONObject, version: StandardVersion) {
    switch version {
    case .v0_5: self.init(firstVersion: document)
    case .v3_0: self.init(credential: document)
    default: return nil
    }
  }

  private init(firstVersion document: JSONObject) {
    let badge = document["badge"]
    self.init(
      version: .v0_5, name: ShownText.cut(badge?["name"]?.string, to: 500) ?? "",
      description: ShownText.cut(badge?["description"]?.string, to: 10_000) ?? "",
      issuerName: ShownText.cut(badge?["issuer"]?["name"]?.string, to: 500) ?? "")
    criteriaURL = ShownText.link(badge?["criteria"]?.string)
    imageURL = ShownText.picture(badge?["image"]?.string)
    issuerURL = ShownText.link(badge?["issuer"]?["origin"]?.string)
    issuedOn = document["issued_on"].flatMap { BadgeDate($0)?.instant }
    expires = document["expires"].flatMap { BadgeDate($0)?.instant }
    evidence = EvidenceItem.list(document["evidence"]).prefix(Self.evidenceLimit).map(\.shown)
    recipient = document["recipient"]?.string.flatMap { identity in
      let salt = document["salt"]?.string ?? ""
      guard salt.utf8.count <= RecipientStatement.saltLimit else { return nil }
      return RecipientStatement(
        type: "email", identity: RecipientHash(identity).map { .hashed($0, salt: salt) } ?? .plain(identity))
    }
  }

  private init(credential document: JSONObject) {
    let achievement = document["credentialSubject"]?["achievement"]
    let issuer = document["issuer"]
    self.init(
      version: .v3_0, name: ShownText.cut((achievement?["name"] ?? document["name"])?.string, to: 500) ?? "",
      description: ShownText.cut(achievement?["description"]?.string, to: 10_000) ?? "",
      issuerName: ShownText.cut(issuer?["name"]?.string, to: 500) ?? "")
    assertionID = ShownText.cut(document["id"]?.string, to: 2_048)
    badgeClassID = ShownText.cut(achievement?["id"]?.string, to: 2_048)
    criteriaURL = ShownText.link(achievement?["criteria"]?["id"]?.string)
    criteriaText = ShownText.cut(achievement?["criteria"]?["narrative"]?.string, to: 10_000)
    imageURL = ShownText.picture(ImageReference(achievement?["image"])?.address)
    imageAlt = ShownText.cut(ImageReference(achievement?["image"])?.caption, to: 1_000)
    issuerID = ShownText.cut(Linked(issuer)?.id, to: 2_048)
    issuerURL = ShownText.link(issuer?["url"]?.string)
    issuedOn = (document["validFrom"] ?? document["issuanceDate"]).flatMap { BadgeDate($0)?.instant }
    expires = (document["validUntil"] ?? document["expirationDate"]).flatMap { BadgeDate($0)?.instant }
    narrative = ShownText.cut(document["credentialSubject"]?["narrative"]?.string, to: 10_000)
    evidence = EvidenceItem.list(document["evidence"]).prefix(Self.evidenceLimit).map(\.shown)
    tags = (achievement?["tag"]?.array ?? []).prefix(50).compactMap { ShownText.cut($0.string, to: 100) }
  }
}
