extension PublishedVocabulary {
  /// W3C Verifiable Credentials Data Model 1.1.
  static let credentials1 = PublishedVocabulary(
    [
      "https://www.w3.org/2018/credentials/v1"
    ],
    """
    base cred https://www.w3.org/2018/credentials#
    base sec https://w3id.org/security#
    base dc http://purl.org/dc/terms/
    version 1.1
    protected
    id = @id
    type = @type
    VerifiableCredential = cred~
      version 1.1
      protected
      id = @id
      type = @type
      cred = https://www.w3.org/2018/credentials#
      sec = https://w3id.org/security#
      xsd = http://www.w3.org/2001/XMLSchema#
      credentialSchema = cred:credentialSchema : @id
        version 1.1
        protected
        id = @id
        type = @type
        cred = https://www.w3.org/2018/credentials#
        JsonSchemaValidator2018 = cred:JsonSchemaValidator2018
      credentialStatus = cred:credentialStatus : @id
      credentialSubject = cred:credentialSubject : @id
      evidence = cred:evidence : @id
      expirationDate = cred:expirationDate : xsd:dateTime
      holder = cred:holder : @id
      issued = cred:issued : xsd:dateTime
      issuer = cred:issuer : @id
      issuanceDate = cred:issuanceDate : xsd:dateTime
      proof = sec:proof : @id graph
      refreshService = cred:refreshService : @id
        version 1.1
        protected
        id = @id
        type = @type
        cred = https://www.w3.org/2018/credentials#
        ManualRefreshService2018 = cred:ManualRefreshService2018
      termsOfUse = cred:termsOfUse : @id
      validFrom = cred:validFrom : xsd:dateTime
      validUntil = cred:validUntil : xsd:dateTime
    VerifiablePresentation = cred~
      version 1.1
      protected
      id = @id
      type = @type
      cred = https://www.w3.org/2018/credentials#
      sec = https://w3id.org/security#
      holder = cred:holder : @id
      proof = sec:proof : @id graph
      verifiableCredential = cred:verifiableCredential : @id graph
    EcdsaSecp256k1Signature2019 = sec~
      version 1.1
      protected
      id = @id
      type = @type
      sec = https://w3id.org/security#
      xsd = http://www.w3.org/2001/XMLSchema#
      challenge = sec:challenge
      created = dc~ : xsd:dateTime
      domain = sec:domain
      expires = sec:expiration : xsd:dateTime
      jws = sec:jws
      nonce = sec:nonce
      proofPurpose = sec:proofPurpose : @vocab
        version 1.1
        protected
        id = @id
        type = @type
        sec = https://w3id.org/security#
        assertionMethod = sec:assertionMethod : @id many
        authentication = sec:authenticationMethod : @id many
      proofValue = sec:proofValue
      verificationMethod = sec:verificationMethod : @id
    EcdsaSecp256r1Signature2019 = sec~
      version 1.1
      protected
      id = @id
      type = @type
      sec = https://w3id.org/security#
      xsd = http://www.w3.org/2001/XMLSchema#
      challenge = sec:challenge
      created = dc~ : xsd:dateTime
      domain = sec:domain
      expires = sec:expiration : xsd:dateTime
      jws = sec:jws
      nonce = sec:nonce
      proofPurpose = sec:proofPurpose : @vocab
        version 1.1
        protected
        id = @id
        type = @type
        sec = https://w3id.org/security#
        assertionMethod = sec:assertionMethod : @id many
        authentication = sec:authenticationMethod : @id many
      proofValue = sec:proofValue
      verificationMethod = sec:verificationMethod : @id
    Ed25519Signature2018 = sec~
      version 1.1
      protected
      id = @id
      type = @type
      sec = https://w3id.org/security#
      xsd = http://www.w3.org/2001/XMLSchema#
      challenge = sec:challenge
      created = dc~ : xsd:dateTime
      domain = sec:domain
      expires = sec:expiration : xsd:dateTime
      jws = sec:jws
      nonce = sec:nonce
      proofPurpose = sec:proofPurpose : @vocab
        version 1.1
        protected
        id = @id
        type = @type
        sec = https://w3id.org/security#
        assertionMethod = sec:assertionMethod : @id many
        authentication = sec:authenticationMethod : @id many
      proofValue = sec:proofValue
      verificationMethod = sec:verificationMethod : @id
    RsaSignature2018 = sec~
      version 1.1
      protected
      challenge = sec:challenge
      created = dc~ : xsd:dateTime
      domain = sec:domain
      expires = sec:expiration : xsd:dateTime
      jws = sec:jws
      nonce = sec:nonce
      proofPurpose = sec:proofPurpose : @vocab
        version 1.1
        protected
        id = @id
        type = @type
        sec = https://w3id.org/security#
        assertionMethod = sec:assertionMethod : @id many
        authentication = sec:authenticationMethod : @id many
      proofValue = sec:proofValue
      verificationMethod = sec:verificationMethod : @id
    proof = sec~ : @id graph
    """)
}
