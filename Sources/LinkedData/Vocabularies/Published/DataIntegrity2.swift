extension PublishedVocabulary {
  /// W3C Verifiable Credential Data Integrity 1.0.
  static let dataIntegrity2 = PublishedVocabulary(
    [
      "https://w3id.org/security/data-integrity/v2"
    ],
    """
    base sec https://w3id.org/security#
    base xsd http://www.w3.org/2001/XMLSchema#
    protected
    id = @id
    type = @type
    proof = sec~ : @id graph
    DataIntegrityProof = sec~
      protected
      id = @id
      type = @type
      challenge = sec~
      created = http://purl.org/dc/terms/created : xsd~dateTime
      domain = sec~
      expires = sec~expiration : xsd~dateTime
      nonce = sec~
      previousProof = sec~ : @id
      proofPurpose = sec~ : @vocab
        protected
        id = @id
        type = @type
        assertionMethod = sec~ : @id many
        authentication = sec~authenticationMethod : @id many
        capabilityInvocation = sec~capabilityInvocationMethod : @id many
        capabilityDelegation = sec~capabilityDelegationMethod : @id many
        keyAgreement = sec~keyAgreementMethod : @id many
      cryptosuite = sec~ : sec~cryptosuiteString
      proofValue = sec~ : sec~multibase
      verificationMethod = sec~ : @id
    """)
}
