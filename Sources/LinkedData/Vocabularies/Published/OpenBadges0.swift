extension PublishedVocabulary {
  /// Open Badges 0.5, as it was described later.
  static let openBadges0 = PublishedVocabulary(
    [
      "https://w3id.org/openbadges/v0",
      "https://openbadgespec.org/v0/context.json",
    ],
    """
    id = @id
    type = @type
    obi = https://w3id.org/openbadges#
    extensions = https://w3id.org/openbadges/extensions#
    Assertion = obi:Assertion
    BadgeClass = obi:BadgeClass
    Issuer = obi:Issuer
    Extension = obi:Extension
    hosted = obi:HostedBadge
    signed = obi:SignedBadge
    validation = obi:validation
    TypeValidation = obi:TypeValidation
    FrameValidation = obi:FrameValidation
    xsd = http://www.w3.org/2001/XMLSchema#
    schema = http://schema.org/
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
    issued_on = issuedOn
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
