extension PublishedVocabulary {
  /// W3C Verifiable Credentials Data Model 2.0.
  static let credentials2 = PublishedVocabulary(
    [
      "https://www.w3.org/ns/credentials/v2"
    ],
    """
    base schema https://schema.org/
    base sec https://w3id.org/security#
    base cred https://www.w3.org/2018/credentials#
    base xsd http://www.w3.org/2001/XMLSchema#
    base status https://www.w3.org/ns/credentials/status#
    base xsdx https://www.w3.org/2001/XMLSchema#
    base jwt https://www.iana.org/assignments/jwt#
    base jose https://www.iana.org/assignments/jose#
    protected
    id = @id
    type = @type
    description = schema~
    digestMultibase = sec~ : sec~multibase
    digestSRI = cred~ : cred~sriString
    mediaType = schema~encodingFormat
    name = schema~
    VerifiableCredential = cred~
      protected
      id = @id
      type = @type
      confidenceMethod = cred~ : @id
      credentialSchema = cred~ : @id
      credentialStatus = cred~ : @id
      credentialSubject = cred~ : @id
      description = schema~
      evidence = cred~ : @id
      issuer = cred~ : @id
      name = schema~
      proof = sec~ : @id graph
      refreshService = cred~ : @id
      relatedResource = cred~ : @id
      renderMethod = cred~ : @id
      termsOfUse = cred~ : @id
      validFrom = cred~ : xsd~dateTime
      validUntil = cred~ : xsd~dateTime
    EnvelopedVerifiableCredential = cred~
    VerifiablePresentation = cred~
      protected
      id = @id
      type = @type
      holder = cred~ : @id
      proof = sec~ : @id graph
      termsOfUse = cred~ : @id
      verifiableCredential = cred~ : @id graph
        nothing
    EnvelopedVerifiablePresentation = cred~
    JsonSchemaCredential = cred~
    JsonSchema = cred~
      protected
      id = @id
      type = @type
      jsonSchema = cred~ : @json
    BitstringStatusListCredential = status~
    BitstringStatusList = status~
      protected
      id = @id
      type = @type
      encodedList = status~ : sec~multibase
      statusPurpose = status~
      ttl = status~
    BitstringStatusListEntry = status~
      protected
      id = @id
      type = @type
      statusListCredential = status~ : @id
      statusListIndex = status~
      statusPurpose = status~
      statusMessage = status~
        protected
        id = @id
        type = @type
        message = status~
        status = status~
      statusReference = status~ : @id
      statusSize = status~ : xsdx~integer
    DataIntegrityProof = sec~
      protected
      id = @id
      type = @type
      challenge = sec~
      created = http://purl.org/dc/terms/created : xsd~dateTime
      cryptosuite = sec~ : sec~cryptosuiteString
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
        capabilityDelegation = sec~capabilityDelegationMethod : @id many
        capabilityInvocation = sec~capabilityInvocationMethod : @id many
        keyAgreement = sec~keyAgreementMethod : @id many
      proofValue = sec~ : sec~multibase
      verificationMethod = sec~ : @id
    ... = https://www.iana.org/assignments/jwt#...
    _sd = jwt~ : @json
    _sd_alg = jwt~
    aud = jwt~ : @id
    cnf = jwt~
      protected
      kid = jwt~ : @id
      jwk = jwt~ : @json
    exp = jwt~ : xsdx~nonNegativeInteger
    iat = jwt~ : xsdx~nonNegativeInteger
    iss = jose~ : @id
    jku = jose~ : @id
    kid = jose~ : @id
    nbf = jwt~ : xsdx~nonNegativeInteger
    sub = jose~ : @id
    x5u = jose~ : @id
    """)
}
