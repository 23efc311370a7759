extension PublishedVocabulary {
  /// Open Badges 2.0.
  static let openBadges2 = PublishedVocabulary(
    [
      "https://w3id.org/openbadges/v2",
      "http://w3id.org/openbadges/v2",
      "https://openbadgespec.org/v2/context.json",
    ],
    """
    id = @id
    type = @type
    extensions = https://w3id.org/openbadges/extensions#
    obi = https://w3id.org/openbadges#
    validation = obi:validation
    cred = https://w3id.org/credentials#
    dc = http://purl.org/dc/terms/
    schema = http://schema.org/
    sec = https://w3id.org/security#
    xsd = http://www.w3.org/2001/XMLSchema#
    AlignmentObject = schema:AlignmentObject
    CryptographicKey = sec:Key
    Endorsement = cred:Credential
    Assertion = obi:Assertion
    BadgeClass = obi:BadgeClass
    Criteria = obi:Criteria
    Evidence = obi:Evidence
    Extension = obi:Extension
    FrameValidation = obi:FrameValidation
    IdentityObject = obi:IdentityObject
    Image = obi:Image
    HostedBadge = obi:HostedBadge
    hosted = obi:HostedBadge
    Issuer = obi:Issuer
    Profile = obi:Profile
    RevocationList = obi:RevocationList
    SignedBadge = obi:SignedBadge
    signed = obi:SignedBadge
    TypeValidation = obi:TypeValidation
    VerificationObject = obi:VerificationObject
    author = schema:author : @id
    caption = schema:caption
    claim = cred:claim : @id
    created = dc:created : xsd:dateTime
    creator = dc:creator : @id
    description = schema:description
    email = schema:email
    endorsement = cred:credential : @id
    expires = sec:expiration : xsd:dateTime
    genre = schema:genre
    image = schema:image : @id
    name = schema:name
    owner = sec:owner : @id
    publicKey = sec:publicKey : @id
    publicKeyPem = sec:publicKeyPem
    related = dc:relation : @id
    startsWith = http://purl.org/dqm-vocabulary/v1/dqm#startsWith
    tags = schema:keywords
    targetDescription = schema:targetDescription
    targetFramework = schema:educationalFramework
    targetName = schema:targetName
    targetUrl = schema:targetUrl
    telephone = schema:telephone
    url = schema:url : @id
    version = schema:version
    alignment = obi:alignment : @id
    allowedOrigins = obi:allowedOrigins
    audience = obi:audience
    badge = obi:badge : @id
    criteria = obi:criteria : @id
    endorsementComment = obi:endorsementComment
    evidence = obi:evidence : @id
    hashed = obi:hashed : xsd:boolean
    identity = obi:identityHash
    issuedOn = obi:issueDate : xsd:dateTime
    issuer = obi:issuer : @id
    narrative = obi:narrative
    recipient = obi:recipient : @id
    revocationList = obi:revocationList : @id
    revocationReason = obi:revocationReason
    revoked = obi:revoked : xsd:boolean
    revokedAssertions = obi:revoked
    salt = obi:salt
    targetCode = obi:targetCode
    uid = obi:uid
    validatesType = obi:validatesType
    validationFrame = obi:validationFrame
    validationSchema = obi:validationSchema
    verification = obi:verify : @id
    verificationProperty = obi:verificationProperty
    verify = verification
    """)
}
