// swift-format-ignore
/// What the extensions of Open Badges 3.0 demand of a whole credential.
///
/// - Source: 1EdTech, “Open Badges Extensions”, the schemas for 3.0.
enum ExtensionSchemas {
  static let accessibleCredential = SchemaNotation.schema("""
    Credential
      accessibilityAPI       text
      accessibilityControl   many text
      accessibilityFeature!  text
      accessibilityHazard    text
      url!                   uri
    """)

  static let accessibleAchievement = SchemaNotation.schema("""
    Credential
      credentialSubject  Subject

    Subject
      achievement  Achievement

    Achievement
      accessibilityAPI       text
      accessibilityControl   many text
      accessibilityFeature!  text
      accessibilityHazard    text
      url!                   uri
    """)

  /// It looks for the issuer inside the subject, where no credential has one; so it is published.
  static let accessibleProfile = SchemaNotation.schema("""
    Credential
      credentialSubject  Subject

    Subject
      issuer  Profile

    Profile
      accessibilityAPI       text
      accessibilityControl   many text
      accessibilityFeature!  text
      accessibilityHazard    text
      url!                   uri
    """)

  static let applyLink = SchemaNotation.schema("""
    Credential
      credentialSubject  Subject

    Subject
      achievement  Achievement

    Achievement
      url!  uri
    """)

  /// As published, it refers to its parts by a name that the document does not have; here by the one that it has.
  static let assessment = SchemaNotation.schema("""
    Credential
      credentialSubject  Subject

    Subject
      achievement  Achievement

    Achievement
      resultDescription  many Assessment

    Assessment
      description!                     text
      assessmentType!                  word Exam Performance Artifact
      assessmentOutput!                text
      hasGroupParticipation!           truth
      hasGroupEvaluation!              truth
      evaluationMethod!                text
      assessmentExample                uri
      scoringMethodExampleDescription  text
      assessmentEvaluation             uri
      sections                         Section or many Section

    Section
      type         naming extensions:assessmentSections
      questions    Question or many Question
      title        text
      description  text
      url          uri
      required     truth

    Question
      type            naming extensions:assessmentQuestions
      questionType!   word ExternalQuestion FileQuestion TextQuestion
      text!           text
      url             uri
      required        truth
      wordLimit       number
      characterLimit  number
    """)

  static let placedCredential = SchemaNotation.schema("""
    Credential
      place!  Place

    \(place)
    """)

  static let placedAchievement = SchemaNotation.schema("""
    Credential
      credentialSubject  Subject

    Subject
      achievement  Achievement

    Achievement
      place!  Place

    \(place)
    """)

  private static let place = """
    Place
      name         text
      description  text
      geo          Coordinates

    Coordinates
      type!       word GeoCoordinates
      latitude!   number
      longitude!  number
    """

  /// As published, the document is no JSON, for want of one backslash in the pattern.
  static let issuerAccreditation = SchemaNotation.schema(#"""
    Credential
      issuer  Profile

    Profile
      accreditations!  many Accreditation

    Accreditation
      contactInstructions!  text
      logo                  uri
      areaServed            text
      accreditationDate     Day
      educationalSector     text

    Day = text like ^([0-9]{4})(-?)(1[0-2]|0[1-9])\2(3[01]|0[1-9]|[12][0-9])$
    """#)

  static let license = SchemaNotation.schema("""
    Credential
      credentialSubject  Subject

    Subject
      achievement  Achievement

    Achievement
      id!      anything
      name!    anything
      license  License

    License
      id!                                      text
      name!                                    text
      http://creativecommons.org/ns#legalcode  text
    """)
}
