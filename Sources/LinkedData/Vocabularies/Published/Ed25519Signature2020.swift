extension PublishedVocabulary {
  /// Ed25519Signature2020, the proof before Data Integrity.
  static let ed25519Signature2020 = PublishedVocabulary(
    [
      "https://w3id.org/security/suites/ed25519-2020/v1"
    ],
    """
    base sec https://w3id.org/security#
    base xsd http://www.w3.org/2001/XMLSchema#
    protected
    id = @id
    type = @type
    proof = sec~ : @id graph
    Ed25519VerificationKey2020 = sec~
      protected
      id = @id
      type = @type
      controller = sec~ : @id
      revoked = sec~ : xsd~dateTime
      publicKeyMultibase = sec~ : sec~multibase
    Ed25519Signature2020 = sec~
      protected
      id = @id
      type = @type
      challenge = sec~
      created = http://purl.org/dc/terms/created : xsd~dateTime
      domain = sec~
      expires = sec~expiration : xsd~dateTime
      nonce = sec~
      proofPurpose = sec~ : @vocab
        protected
        id = @id
        type = @type
        assertionMethod = sec~ : @id many
        authentication = sec~authenticationMethod : @id many
        capabilityInvocation = sec~capabilityInvocationMethod : @id many
        capabilityDelegation = sec~capabilityDelegationMethod : @id many
        keyAgreement = sec~keyAgreementMethod : @id many
      proofValue = sec~ : sec~multibase
      verificationMethod = sec~ : @id
    """)
}
