extension PublishedVocabulary {
  /// Open Badges 2.1, the messages between sites.
  static let openBadges21 = PublishedVocabulary(
    [
      "https://purl.imsglobal.org/spec/ob/v2p1/ob_v2p1.jsonld"
    ],
    """
    id = @id
    type = @type
    obi = https://purl.imsglobal.org/spec/ob/vocab#
    xsd = http://www.w3.org/2001/XMLSchema#
    dtAssertion = obi:dtAssertion
    dtBadgeConnectAPI = obi:dtBadgeConnectAPI
    dtProfile = obi:dtProfile
    dtStatus = obi:dtStatus
    dtStatusResponse = obi:dtStatusResponse
    dtCompactJWS = obi:dtCompactJWS : xsd:string
    dtIRI = obi:dtIRI : xsd:normalizedString
    dtURL = obi:dtURL : xsd:anyURI
    apiBase = obi:dtURL
    assertion = obi:dtAssertion
    assertions = obi:dtAssertion many
    authorizationUrl = obi:dtURL
    badgeConnectAPI = obi:dtBadgeConnectAPI many
    error = obi:error : xsd:string
    image = obi:image : xsd:anyURI
    name = obi:name : xsd:string
    privacyPolicyUrl = obi:dtURL
    profile = obi:dtProfile
    registrationUrl = obi:dtURL
    scopesOffered = obi:scopesOffered : xsd:anyURI many
    signedAssertion = obi:dtCompactJWS
    signedAssertions = obi:dtCompactJWS many
    status = obi:dtStatus
    statusCode = obi:statusCode : xsd:integer
    statusText = obi:StatusTextEnumDType
    termsOfServiceUrl = obi:dtURL
    tokenRevocationUrl = obi:dtURL
    tokenUrl = obi:dtURL
    version = obi:version : xsd:string
    """)
}
