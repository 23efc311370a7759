extension BadgeFacts {
  /// How many pieces of evidence are shown.
  public static let evidenceLimit = 100

  /// The facts of an award and of what is known of its badge class and issuer.
  public init(assertion: AssertionDocument, badgeClass: BadgeClassDocument?, issuer: IssuerDocument?) {
    self.init(
      version: assertion.version, name: ShownText.line(badgeClass?.name, to: 500) ?? "",
      description: ShownText.prose(badgeClass?.description, to: 10_000) ?? "",
      issuerName: ShownText.line(issuer?.name, to: 500) ?? "")
    assertionID = ShownText.cut(assertion.identifier, to: 2_048)
    badgeClassID = ShownText.cut(assertion.badge?.id, to: 2_048)
    criteriaURL = ShownText.link(badgeClass?.criteriaAddress)
    criteriaText = ShownText.prose(badgeClass?.criteriaNarrative, to: 10_000)
    imageURL = ShownText.picture(badgeClass?.image?.address) ?? ShownText.link(assertion.image?.address)
    imageAlt = ShownText.line(badgeClass?.image?.caption, to: 1_000)
    issuerURL = ShownText.link(issuer?.url)
    issuerID = ShownText.cut(badgeClass?.issuer?.id, to: 2_048)
    issuedOn = assertion.issuedOn
    expires = assertion.expires
    narrative = ShownText.prose(assertion.narrative, to: 10_000)
    evidence = assertion.evidence.prefix(Self.evidenceLimit).map(\.shown)
    tags = (badgeClass?.tags ?? []).prefix(50).compactMap { ShownText.line($0, to: 100) }
    recipient = assertion.recipient
  }
}

extension EvidenceItem {
  var shown: EvidenceItem {
    EvidenceItem(
      address: ShownText.link(address), name: ShownText.line(name, to: 500),
      narrative: ShownText.prose(narrative, to: 10_000))
  }

  /// Whether it names an address that no page may link to.
  public var hasUnsafeAddress: Bool {
    guard let address, !address.hasPrefix("_:"), !address.hasPrefix("urn:") else { return false }
    return ShownText.link(address) == nil
  }
}
