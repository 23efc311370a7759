extension PublishedVocabulary {
  /// The words of 1.1 that were never in the standard.
  static let openBadgesLegacy1 = PublishedVocabulary(
    [
      "https://w3id.org/openbadges/legacy-v1",
      "https://openbadgespec.org/v1/legacy-v1.json",
    ],
    """
    id = @id
    type = @type
    ob = https://w3id.org/openbadges#
    dc = http://purl.org/dc/terms/
    rdf = http://www.w3.org/1999/02/22-rdf-syntax-ns#
    rdfs = http://www.w3.org/2000/01/rdf-schema#
    sec = https://w3id.org/security#
    schema = http://schema.org/
    xsd = http://www.w3.org/2001/XMLSchema#
    about = schema:about : @id
    alignment = ob:alignment : @id
    badge = ob:badge : @id
    badgeOffer = ob:badgeOffer : @id
    badgeTemplate = ob:badgeTemplate : @id
    criteria = ob:criteria : @id
    evidence = ob:evidence : @id
    issued = ob:issued : xsd:dateTime
    issuer = ob:issuer : @id
    recipient = ob:recipient : @id
    recipientEmail = ob:recipientEmail
    recipientPassword = ob:recipientPassword
    tag = ob:tag
    Identity = ob:Identity
    Badge = ob:Badge
    BadgeOffer = ob:BadgeOffer
    BadgeTemplate = ob:BadgeTemplate
    address = schema:address : @id
    addressCountry = schema:addressCountry
    addressLocality = schema:addressLocality
    addressRegion = schema:addressRegion
    comment = rdfs:comment
    created = dc:created : xsd:dateTime
    creator = dc:creator : @id
    description = schema:description
    email = schema:email
    familyName = schema:familyName
    givenName = schema:givenName
    image = schema:image : @id
    label = rdfs:label
    name = schema:name
    postalCode = schema:postalCode
    streetAddress = schema:streetAddress
    title = dc:title
    url = schema:url : @id
    PostalAddress = schema:PostalAddress
    identityService = https://w3id.org/identity#identityService : @id
    credential = sec:credential : @id
    cipherAlgorithm = sec:cipherAlgorithm
    cipherData = sec:cipherData
    cipherKey = sec:cipherKey
    claim = sec:claim : @id
    digestAlgorithm = sec:digestAlgorithm
    digestValue = sec:digestValue
    domain = sec:domain
    expires = sec:expiration : xsd:dateTime
    initializationVector = sec:initializationVector
    nonce = sec:nonce
    normalizationAlgorithm = sec:normalizationAlgorithm
    owner = sec:owner : @id
    password = sec:password
    privateKey = sec:privateKey : @id
    privateKeyPem = sec:privateKeyPem
    publicKey = sec:publicKey : @id
    publicKeyPem = sec:publicKeyPem
    publicKeyService = sec:publicKeyService : @id
    revoked = sec:revoked : xsd:dateTime
    signature = sec:signature
    signatureAlgorithm = sec:signatureAlgorithm
    signatureValue = sec:signatureValue
    EncryptedMessage = sec:EncryptedMessage
    CryptographicKey = sec:Key
    GraphSignature2012 = sec:GraphSignature2012
    """)
}
