extension PublishedVocabulary {
  /// Open Badges 3.0.1.
  static let openBadges301 = PublishedVocabulary(
    [
      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json"
    ],
    """
    base ob https://purl.imsglobal.org/spec/vc/ob/vocab.html#
    base schema https://schema.org/
    otherwise https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json
    without @protected
    without inLanguage
    xsd = https://www.w3.org/2001/XMLSchema#
    Achievement = ob~
      achievementType = ob~ : xsd:string
      alignment = ob~ many
      creator = ob~
      creditsAvailable = ob~ : xsd:float
      criteria = ob~Criteria : @id
      fieldOfStudy = ob~ : xsd:string
      humanCode = ob~ : xsd:string
      image = ob~Image : @id
      otherIdentifier = ob~ many
      related = ob~ many
      resultDescription = ob~ many
      specialization = ob~ : xsd:string
      tag = schema~keywords : xsd:string many
      version = ob~ : xsd:string
    AchievementSubject = ob~
      achievement = ob~achievement-0
      activityEndDate = ob~ : xsd:date
      activityStartDate = ob~ : xsd:date
      creditsEarned = ob~ : xsd:float
      identifier = ob~ many
      image = ob~Image : @id
      licenseNumber = ob~ : xsd:string
      result = ob~ many
      role = ob~ : xsd:string
      source = ob~ : @id
      term = ob~ : xsd:string
    Address = ob~
      addressCountry = schema~ : xsd:string
      addressCountryCode = ob~CountryCode : xsd:string
      addressLocality = schema~ : xsd:string
      addressRegion = schema~ : xsd:string
      geo = ob~GeoCoordinates
      postOfficeBoxNumber = schema~ : xsd:string
      postalCode = schema~ : xsd:string
      streetAddress = schema~ : xsd:string
    Alignment = schema~AlignmentObject
      targetCode = ob~ : xsd:string
      targetDescription = schema~ : xsd:string
      targetFramework = schema~ : xsd:string
      targetName = schema~ : xsd:string
      targetType = ob~ : xsd:string
      targetUrl = schema~ : xsd:anyURI
    EndorsementSubject = ob~
      endorsementComment = ob~ : xsd:string
    Evidence = ob~
      audience = schema~ : xsd:string
      genre = schema~ : xsd:string
    GeoCoordinates = ob~
      latitude = schema~ : xsd:string
      longitude = schema~ : xsd:string
    IdentifierEntry = ob~
      identifier = ob~ : xsd:string
      identifierType = ob~ : xsd:string
    IdentityObject = ob~
      hashed = ob~ : xsd:boolean
      identityHash = ob~ : xsd:string
      identityType = ob~ : xsd:string
      salt = ob~ : xsd:string
    Image = ob~
      caption = schema~ : xsd:string
    Profile = ob~
      additionalName = schema~ : xsd:string
      address = ob~ : @id
      dateOfBirth = ob~ : xsd:date
      email = schema~ : xsd:string
      familyName = schema~ : xsd:string
      familyNamePrefix = ob~ : xsd:string
      givenName = schema~ : xsd:string
      honorificPrefix = schema~ : xsd:string
      honorificSuffix = schema~ : xsd:string
      image = ob~Image : @id
      otherIdentifier = ob~ many
      parentOrg = ob~ : @id
      patronymicName = ob~ : xsd:string
      phone = ob~ : xsd:string
      official = ob~ : xsd:string
    Related = ob~
      version = ob~ : xsd:string
    Result = ob~
      achievedLevel = ob~ : xsd:anyURI
      resultDescription = ob~ : xsd:anyURI
      status = ob~ : xsd:string
      value = schema~ : xsd:string
    ResultDescription = ob~
      allowedValue = ob~ : xsd:string many
      requiredLevel = ob~ : xsd:anyURI
      requiredValue = ob~ : xsd:string
      resultType = ob~ : xsd:string
      rubricCriterionLevel = ob~ many
      valueMax = ob~ : xsd:string
      valueMin = ob~ : xsd:string
    RubricCriterionLevel = ob~
      level = ob~ : xsd:string
      points = ob~ : xsd:string
    description = schema~ : xsd:string
    name = schema~ : xsd:string
    narrative = ob~ : xsd:string
    url = schema~ : xsd:anyURI
    """)
}
