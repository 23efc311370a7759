extension PublishedVocabulary {
  /// Open Badges 1.1.
  static let openBadges1 = PublishedVocabulary(
    [
      "https://w3id.org/openbadges/v1",
      "http://w3id.org/openbadges/v1",
      "https://openbadgespec.org/v1/context.json",
    ],
    """
    like https://w3id.org/openbadges/legacy-v1
    id = @id
    type = @type
    obi = https://w3id.org/openbadges#
    extensions = https://w3id.org/openbadges/extensions#
    validation = obi:validation
    xsd = http://www.w3.org/2001/XMLSchema#
    schema = http://schema.org/
    sec = https://w3id.org/security#
    Assertion = obi:Assertion
    BadgeClass = obi:BadgeClass
    Issuer = obi:Issuer
    IssuerOrg = obi:Issuer
    Extension = obi:Extension
    hosted = obi:HostedBadge
    signed = obi:SignedBadge
    TypeValidation = obi:TypeValidation
    FrameValidation = obi:FrameValidation
    name = schema:name
    description = schema:description
    url = schema:url : @id
    image = schema:image : @id
    uid = obi:uid
    recipient = obi:recipient : @id
    hashed = obi:hashed : xsd:boolean
    salt = obi:salt
    identity = obi:identityHash
    issuedOn = obi:issueDate : xsd:dateTime
    expires = sec:expiration : xsd:dateTime
    evidence = obi:evidence : @id
    verify = obi:verify : @id
    badge = obi:badge : @id
    criteria = obi:criteria : @id
    tags = schema:keywords
    alignment = obi:alignment : @id
    issuer = obi:issuer : @id
    email = schema:email
    revocationList = obi:revocationList : @id
    validatesType = obi:validatesType
    validationSchema = obi:validationSchema
    validationFrame = obi:validationFrame
    """)
}
