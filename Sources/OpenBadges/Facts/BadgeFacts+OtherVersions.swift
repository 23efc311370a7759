public import LinkedData

extension BadgeFacts {
  /// What a document of Open Badges 3.0 says about itself, unproven.
  public init?(unchecked document: JSONObject, version: StandardVersion) {
    guard version == .v3_0 else { return nil }
    self.init(credential: document)
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
