internal import LinkedData

extension BadgeFacts {
  /// What a credential says, in both data models.
  public init(credential: CredentialDocument) {
    let achievement = credential.achievement ?? JSONObject()
    self.init(
      version: .v3_0,
      name: ShownText.line((achievement["name"] ?? credential.object["name"])?.wording, to: 500) ?? "",
      description: ShownText.prose(achievement["description"]?.wording, to: 10_000) ?? "",
      issuerName: ShownText.line(credential.issuer?.name, to: 500) ?? "")
    assertionID = ShownText.cut(credential.id, to: 2_048)
    badgeClassID = ShownText.cut(achievement["id"]?.string, to: 2_048)
    criteriaURL = ShownText.link(achievement["criteria"]?["id"]?.string)
    criteriaText = ShownText.prose(achievement["criteria"]?["narrative"]?.wording, to: 10_000)
    imageURL = ShownText.picture(credential.image?.address)
    imageAlt = ShownText.line(credential.image?.caption, to: 1_000)
    issuerID = ShownText.cut(credential.issuer?.id, to: 2_048)
    issuerURL = ShownText.link(credential.issuer?.url)
    issuedOn = credential.validFrom
    expires = credential.validUntil
    narrative = ShownText.prose(credential.subject["narrative"]?.wording, to: 10_000)
    evidence = credential.evidence.prefix(Self.evidenceLimit).map(\.shown)
    tags = (achievement["tag"]?.array ?? []).prefix(50).compactMap { ShownText.line($0.string, to: 100) }
    // An identifier can be shown and compared; a DID says little to people.
    recipient = credential.recipients.first { $0.type != "id" } ?? credential.recipients.first
  }
}
