// swift-format-ignore
/// What Open Badges 3.0 demands of a credential whose sets are all written as arrays.
///
/// - Source: 1EdTech, “Open Badges Specification” 3.0, the JSON Schema of AchievementCredential for JSON-LD.
enum AchievementCredentialSchema {
  static let schema = SchemaNotation.schema(award + endorsement + credential + achievement + profile + vocabularies)
  /// The same of an endorsement.
  static let ofEndorsement = SchemaNotation.schema(
    endorsement + award + credential + achievement + profile + vocabularies)

  private static let award = """
    AchievementCredential
      @context!           Contexts
      id!                 text
      type!               naming VerifiableCredential and naming AchievementCredential OpenBadgeCredential
      name                text
      description         text
      image               Image
      awardedDate         moment
      credentialSubject!  AchievementSubject
      endorsement         many EndorsementCredential
      endorsementJwt      many CompactJWS
      evidence            many Evidence
      issuer!             ProfileReference
      validFrom!          moment
      validUntil          moment
      proof               many Proof
      credentialSchema    many Service
      credentialStatus    Service
      refreshService      Service
      termsOfUse          many TermsOfUse

    """

  private static let endorsement = """
    EndorsementCredential
      @context!           Contexts
      type!               naming VerifiableCredential and naming EndorsementCredential
      id!                 text
      name!               text
      description         text
      credentialSubject!  EndorsementSubject
      awardedDate         moment
      issuer!             ProfileReference
      validFrom!          moment
      validUntil          moment
      proof               many Proof
      credentialSchema    many Service
      credentialStatus    Service
      refreshService      Service
      termsOfUse          many TermsOfUse

    EndorsementSubject
      id!                 text
      type!               naming EndorsementSubject
      endorsementComment  text

    """

  private static let credential = #"""
    Proof
      type!               text
      created             moment
      cryptosuite         text
      challenge           text
      domain              text
      nonce               text
      proofPurpose        text
      proofValue          text
      verificationMethod  text

    Service
      id!    text
      type!  text

    TermsOfUse
      id     text
      type!  text

    Evidence
      id           text
      type!        naming Evidence
      narrative    text
      name         text
      description  text
      genre        text
      audience     text

    Contexts        = BaseContext, BadgesContext, many Context
    BaseContext     = exactly https://www.w3.org/ns/credentials/v2
    BadgesContext   = text like ^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$
    Context         = text or object
    CompactJWS      = text like ^[a-zA-Z0-9_-]+\.[a-zA-Z0-9_-]*\.[a-zA-Z0-9_-]+$

    """#

  private static let achievement = """
    AchievementSubject
      id                 text
      type!              naming AchievementSubject
      activityEndDate    moment
      activityStartDate  moment
      creditsEarned      number
      achievement!       Achievement
      identifier         many IdentityObject
      image              Image
      licenseNumber      text
      narrative          text
      result             many Result
      role               text
      source             Profile
      term               text

    Achievement
      id!                text
      type!              naming Achievement
      alignment          many Alignment
      achievementType    AchievementType
      creator            Profile
      creditsAvailable   number
      criteria!          Criteria
      description!       text
      endorsement        many EndorsementCredential
      endorsementJwt     many CompactJWS
      fieldOfStudy       text
      humanCode          text
      image              Image
      inLanguage         Language
      name!              text
      otherIdentifier    many IdentifierEntry
      related            many Related
      resultDescription  many ResultDescription
      specialization     text
      tag                many text
      version            text

    Criteria
      id         text
      narrative  text

    Alignment
      type!              naming Alignment
      targetCode         text
      targetDescription  text
      targetName!        text
      targetFramework    text
      targetType         AlignmentTargetType
      targetUrl!         text

    Related
      id!         text
      type!       naming Related
      inLanguage  Language
      version     text

    Result
      type!              naming Result
      achievedLevel      text
      alignment          many Alignment
      resultDescription  text
      status             word Completed Enrolled Failed InProgress OnHold Provisional Withdrew
      value              text

    ResultDescription
      id!                   text
      type!                 naming ResultDescription
      alignment             many Alignment
      allowedValue          many text
      name!                 text
      requiredLevel         text
      requiredValue         text
      resultType!           ResultType
      rubricCriterionLevel  many RubricCriterionLevel
      valueMax              text
      valueMin              text

    RubricCriterionLevel
      id!          text
      type!        naming RubricCriterionLevel
      alignment    many Alignment
      description  text
      level        text
      name!        text
      points       text

    """

  private static let profile = """
    ProfileReference = text or Profile

    Profile
      id!               text
      type!             naming Profile
      name              text
      url               text
      phone             text
      description       text
      endorsement       many EndorsementCredential
      endorsementJwt    many CompactJWS
      image             Image
      email             text
      address           Address
      otherIdentifier   many IdentifierEntry
      official          text
      parentOrg         Profile
      familyName        text
      givenName         text
      additionalName    text
      patronymicName    text
      honorificPrefix   text
      honorificSuffix   text
      familyNamePrefix  text
      dateOfBirth       day

    Address
      type!                naming Address
      addressCountry       text
      addressCountryCode   text
      addressRegion        text
      addressLocality      text
      streetAddress        text
      postOfficeBoxNumber  text
      postalCode           text
      geo                  GeoCoordinates

    GeoCoordinates
      type!       word GeoCoordinates
      latitude!   number
      longitude!  number

    Image only
      id!      text
      type!    word Image
      caption  text

    IdentityObject only
      type!          word IdentityObject
      hashed!        truth
      identityHash!  text
      identityType!  IdentifierType
      salt           text

    IdentifierEntry only
      type!            word IdentifierEntry
      identifier!      text
      identifierType!  IdentifierType

    """

  /// Some of them can be extended by words with `ext:` in front; the pattern for these is kept as it is published.
  private static let vocabularies = #"""
    Language            = text like ^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$
    Extended            = text like (ext:)[a-z|A-Z|0-9|.|-|_]+
    AchievementType     = KnownAchievement or Extended
    AlignmentTargetType = KnownTarget or Extended
    IdentifierType      = KnownIdentifier or Extended
    ResultType          = KnownResult or Extended

    KnownAchievement = word Achievement ApprenticeshipCertificate Assessment Assignment AssociateDegree Award Badge \#
      BachelorDegree Certificate CertificateOfCompletion Certification CommunityService Competency Course CoCurricular \#
      Degree Diploma DoctoralDegree Fieldwork GeneralEducationDevelopment JourneymanCertificate LearningProgram License \#
      Membership ProfessionalDoctorate QualityAssuranceCredential MasterCertificate MasterDegree MicroCredential \#
      ResearchDoctorate SecondarySchoolDiploma
    KnownTarget      = word ceasn:Competency ceterms:Credential CFItem CFRubric CFRubricCriterion \#
      CFRubricCriterionLevel CTDL
    KnownIdentifier  = word name sourcedId systemId productId userName accountId emailAddress nationalIdentityNumber \#
      isbn issn lisSourcedId oneRosterSourcedId sisSourcedId ltiContextId ltiDeploymentId ltiToolId ltiPlatformId \#
      ltiUserId identifier
    KnownResult      = word GradePointAverage LetterGrade Percent PerformanceLevel PredictedScore RawScore Result \#
      RubricCriterion RubricCriterionLevel RubricScore ScaledScore Status
    """#
}
