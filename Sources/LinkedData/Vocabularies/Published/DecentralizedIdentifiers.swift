extension PublishedVocabulary {
  /// W3C Decentralized Identifiers 1.0.
  static let decentralizedIdentifiers = PublishedVocabulary(
    [
      "https://www.w3.org/ns/did/v1"
    ],
    """
    base sec https://w3id.org/security#
    base did https://www.w3.org/ns/did#
    protected
    id = @id
    type = @type
    alsoKnownAs = https://www.w3.org/ns/activitystreams#alsoKnownAs : @id
    assertionMethod = sec~ : @id many
    authentication = sec~authenticationMethod : @id many
    capabilityDelegation = sec~capabilityDelegationMethod : @id many
    capabilityInvocation = sec~capabilityInvocationMethod : @id many
    controller = sec~ : @id
    keyAgreement = sec~keyAgreementMethod : @id many
    service = did~ : @id
      protected
      id = @id
      type = @type
      serviceEndpoint = did~ : @id
    verificationMethod = sec~ : @id
    """)
}
