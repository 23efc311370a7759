extension PublishedVocabulary {
  /// Open Badges 3.0.3.
  static let openBadges3 = PublishedVocabulary(
    [
      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
    ],
    """
    base ob https://purl.imsglobal.org/spec/vc/ob/vocab.html#
    base xsd https://www.w3.org/2001/XMLSchema#
    base schema https://schema.org/
    protected
    id = @id
    type = @type
    OpenBadgeCredential = ob~
    Achievement = ob~
      protected
      id = @id
      type = @type
      achievementType = ob~
      alignment = ob~ many
      creator = ob~
      creditsAvailable = ob~ : xsd~float
      criteria = ob~Criteria : @id
      fieldOfStudy = ob~
      humanCode = ob~
      image = ob~ : @id
      otherIdentifier = ob~ many
      related = ob~ many
      resultDescription = ob~ many
      specialization = ob~
      tag = schema~keywords many
      version = ob~
      inLanguage = schema~
    AchievementCredential = OpenBadgeCredential
    AchievementSubject = ob~
      protected
      id = @id
      type = @type
      achievement = ob~
      activityEndDate = ob~ : xsd~date
      activityStartDate = ob~ : xsd~date
      creditsEarned = ob~ : xsd~float
      identifier = ob~ many
      image = ob~ : @id
      licenseNumber = ob~
      result = ob~ many
      role = ob~
      source = ob~ : @id
      term = ob~
    Address = ob~
      protected
      id = @id
      type = @type
      addressCountry = schema~
      addressCountryCode = ob~CountryCode
      addressLocality = schema~
      addressRegion = schema~
      geo = ob~GeoCoordinates
      postOfficeBoxNumber = schema~
      postalCode = schema~
      streetAddress = schema~
    Alignment = schema~AlignmentObject
      protected
      id = @id
      type = @type
      targetCode = ob~
      targetDescription = schema~
      targetFramework = schema~
      targetName = schema~
      targetType = ob~
      targetUrl = schema~ : xsd~anyURI
    Criteria = ob~
    EndorsementCredential = ob~
    EndorsementSubject = ob~
      protected
      id = @id
      type = @type
      endorsementComment = ob~
    Evidence = ob~
      protected
      id = @id
      type = @type
      audience = schema~
      genre = schema~
    GeoCoordinates = ob~
      protected
      id = @id
      type = @type
      latitude = schema~
      longitude = schema~
    IdentifierEntry = ob~
      protected
      id = @id
      type = @type
      identifier = ob~
      identifierType = ob~
    IdentityObject = ob~
      protected
      id = @id
      type = @type
      hashed = ob~ : xsd~boolean
      identityHash = ob~
      identityType = ob~
      salt = ob~
    Image = ob~
      protected
      id = @id
      type = @type
      caption = schema~
    Profile = ob~
      protected
      id = @id
      type = @type
      additionalName = schema~
      address = ob~ : @id
      dateOfBirth = ob~ : xsd~date
      email = schema~
      familyName = schema~
      familyNamePrefix = ob~
      givenName = schema~
      honorificPrefix = schema~
      honorificSuffix = schema~
      image = ob~ : @id
      otherIdentifier = ob~ many
      parentOrg = ob~ : @id
      patronymicName = ob~
      phone = ob~
      official = ob~
    Related = ob~
      protected
      id = @id
      type = @type
      version = ob~
      inLanguage = schema~
    Result = ob~
      protected
      id = @id
      type = @type
      achievedLevel = ob~ : xsd~anyURI
      resultDescription = ob~ : xsd~anyURI
      status = ob~
      value = schema~
    ResultDescription = ob~
      protected
      id = @id
      type = @type
      allowedValue = ob~ listed
      requiredLevel = ob~ : xsd~anyURI
      requiredValue = ob~
      resultType = ob~
      rubricCriterionLevel = ob~ many
      valueMax = ob~
      valueMin = ob~
    RubricCriterionLevel = ob~
      protected
      id = @id
      type = @type
      level = ob~
      points = ob~
    alignment = ob~ many
    description = schema~
    endorsement = ob~ many
    image = ob~ : @id
    inLanguage = schema~
    name = schema~
    narrative = ob~
    url = schema~ : xsd~anyURI
    awardedDate = ob~ : xsd:dateTime
    """)
}
