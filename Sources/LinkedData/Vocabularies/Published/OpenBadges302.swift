extension PublishedVocabulary {
  /// Open Badges 3.0.2.
  static let openBadges302 = PublishedVocabulary(
    [
      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json"
    ],
    """
    base ob https://purl.imsglobal.org/spec/vc/ob/vocab.html#
    base xsd https://www.w3.org/2001/XMLSchema#
    base schema https://schema.org/
    otherwise https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json
    without inLanguage
    without awardedDate
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
      image = ob~Image : @id
      otherIdentifier = ob~ many
      related = ob~ many
      resultDescription = ob~ many
      specialization = ob~
      tag = schema~keywords many
      version = ob~
    AchievementSubject = ob~
      protected
      id = @id
      type = @type
      achievement = ob~achievement-0
      activityEndDate = ob~ : xsd~date
      activityStartDate = ob~ : xsd~date
      creditsEarned = ob~ : xsd~float
      identifier = ob~ many
      image = ob~Image : @id
      licenseNumber = ob~
      result = ob~ many
      role = ob~
      source = ob~ : @id
      term = ob~
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
      image = ob~Image : @id
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
    image = ob~Image : @id
    """)
}
