/// The published extensions of 1.1 and 2.0.
extension PublishedVocabulary {
  /// accessibilityExtension.
  static let accessibilityExtension = PublishedVocabulary(
    [
      "https://w3id.org/openbadges/extensions/accessibilityExtension/context.json",
      "http://w3id.org/openbadges/extensions/accessibilityExtension/context.json",
      "https://openbadgespec.org/extensions/accessibilityExtension/context.json",
      "http://openbadgespec.org/extensions/accessibilityExtension/context.json",
    ],
    """
    base schema https://schema.org/
    obi = https://w3id.org/openbadges#
    extensions = https://w3id.org/openbadges/extensions#
    url = extensions:#accessibility
    accessibilityAPI = schema~
    accessibilityControl = schema~
    accessibilityFeature = schema~
    accessibilityHazard = schema~
    """)

  /// applyLinkExtension.
  static let applyLinkExtension = PublishedVocabulary(
    [
      "https://w3id.org/openbadges/extensions/applyLinkExtension/context.json",
      "http://w3id.org/openbadges/extensions/applyLinkExtension/context.json",
      "https://openbadgespec.org/extensions/applyLinkExtension/context.json",
      "http://openbadgespec.org/extensions/applyLinkExtension/context.json",
    ],
    """
    obi = https://w3id.org/openbadges#
    extensions = https://w3id.org/openbadges/extensions#
    url = extensions:applyLink
    """)

  /// assessmentExtension.
  static let assessmentExtension = PublishedVocabulary(
    [
      "https://w3id.org/openbadges/extensions/assessmentExtension/context.json",
      "http://w3id.org/openbadges/extensions/assessmentExtension/context.json",
      "https://openbadgespec.org/extensions/assessmentExtension/context.json",
      "http://openbadgespec.org/extensions/assessmentExtension/context.json",
      "https://purl.imsglobal.org/spec/ob-assessment/v1p0/context",
      "http://purl.imsglobal.org/spec/ob-assessment/v1p0/context",
      "https://purl.imsglobal.org/spec/ob-assessment/v1p0/context/",
      "http://purl.imsglobal.org/spec/ob-assessment/v1p0/context/",
    ],
    """
    obi = https://w3id.org/openbadges#
    extensions = https://w3id.org/openbadges/extensions#
    schema = http://schema.org/
    case = https://purl.imsglobal.org/spec/case/vocab#
    Artifact = extensions:AssessmentExtensionArtifact
    Exam = extensions:AssessmentExtensionExam
    ExternalQuestion = extensions:AssessmentExtensionExternalQuestion
    FileQuestion = extensions:AssessmentExtensionFileQuestion
    Performance = extensions:AssessmentExtensionPerformance
    TextQuestion = extensions:AssessmentExtensionTextQuestion
    assessmentEvaluation = extensions:assessmentEvaluation
    assessmentExample = extensions:assessmentExample
    assessmentOutput = extensions:assessmentOutput
    assessments = extensions:assessments
    caseUri = case:uri
    category = case:category
    characterLimit = extensions:assessmentCharacterLimit
    criterionLevels = case:CFRubricCriterionLevels
    description = case:description
    evaluationMethod = extensions:assessmentEvaluationMethod
    hasGroupEvaluation = extensions:assessmentHasGroupEvaluation
    hasGroupParticipation = extensions:assessmentHasGroupParticipation
    identifier = case:identifier
    lastChangeDateTime = case:lastChangeDateTime
    position = case:position
    quality = case:quality
    questions = extensions:assessmentQuestions
    required = extensions:assessmentRequired
    rubricCriteria = case:CFRubricCriteria
    rubricId = case:rubricId
    rubrics = case:rubrics
    sections = extensions:assessmentSections
    score = case:score
    scoringMethodExampleDescription = extensions:assessmentScoringMethodExampleDescription
    text = schema:text
    title = case:title
    weight = case:weight
    wordLimit = extensions:assessmentWordLimit
    """)

  /// endorsement.
  static let endorsement = PublishedVocabulary(
    [
      "https://w3id.org/openbadges/extensions/endorsement/context.json",
      "http://w3id.org/openbadges/extensions/endorsement/context.json",
      "https://openbadgespec.org/extensions/endorsement/context.json",
      "http://openbadgespec.org/extensions/endorsement/context.json",
    ],
    """
    obi = https://w3id.org/openbadges#
    endorsement = https://w3id.org/openbadges/extensions#Endorsement
    endorsedObject = endorsement:/endorsedObject
    """)

  /// exampleExtension.
  static let exampleExtension = PublishedVocabulary(
    [
      "https://w3id.org/openbadges/extensions/exampleExtension/context.json",
      "http://w3id.org/openbadges/extensions/exampleExtension/context.json",
      "https://openbadgespec.org/extensions/exampleExtension/context.json",
      "http://openbadgespec.org/extensions/exampleExtension/context.json",
    ],
    """
    obi = https://w3id.org/openbadges#
    extensions = https://w3id.org/openbadges/extensions#
    exampleProperty = http://schema.org/text
    """)

  /// extraDescription.
  static let extraDescription = PublishedVocabulary(
    [
      "https://w3id.org/openbadges/extensions/extraDescription/context.json",
      "http://w3id.org/openbadges/extensions/extraDescription/context.json",
      "https://openbadgespec.org/extensions/extraDescription/context.json",
      "http://openbadgespec.org/extensions/extraDescription/context.json",
      "https://purl.imsglobal.org/spec/ob-exdesc/v1p0/context",
      "http://purl.imsglobal.org/spec/ob-exdesc/v1p0/context",
      "https://purl.imsglobal.org/spec/ob-exdesc/v1p0/context/",
      "http://purl.imsglobal.org/spec/ob-exdesc/v1p0/context/",
    ],
    """
    obi = https://w3id.org/openbadges#
    extensions = https://w3id.org/openbadges/extensions#
    """)

  /// geoCoordinatesExtension.
  static let geoCoordinatesExtension = PublishedVocabulary(
    [
      "https://w3id.org/openbadges/extensions/geoCoordinatesExtension/context.json",
      "http://w3id.org/openbadges/extensions/geoCoordinatesExtension/context.json",
      "https://openbadgespec.org/extensions/geoCoordinatesExtension/context.json",
      "http://openbadgespec.org/extensions/geoCoordinatesExtension/context.json",
    ],
    """
    obi = https://w3id.org/openbadges#
    schema = http://schema.org/
    extensions = https://w3id.org/openbadges/extensions#
    geo = schema:geo
    name = schema:name
    description = schema:description
    latitude = schema:latitude
    longitude = schema:longitude
    """)

  /// issuerAccreditationExtension.
  static let issuerAccreditationExtension = PublishedVocabulary(
    [
      "https://w3id.org/openbadges/extensions/issuerAccreditationExtension/context.json",
      "http://w3id.org/openbadges/extensions/issuerAccreditationExtension/context.json",
      "https://openbadgespec.org/extensions/issuerAccreditationExtension/context.json",
      "http://openbadgespec.org/extensions/issuerAccreditationExtension/context.json",
      "https://purl.imsglobal.org/spec/ob-accred/v1p0/context",
      "http://purl.imsglobal.org/spec/ob-accred/v1p0/context",
      "https://purl.imsglobal.org/spec/ob-accred/v1p0/context/",
      "http://purl.imsglobal.org/spec/ob-accred/v1p0/context/",
    ],
    """
    obi = https://w3id.org/openbadges#
    extensions = https://w3id.org/openbadges/extensions#
    schema = http://schema.org/
    name = schema:name
    contactInstructions = extensions:accreditationContactInstructions
    email = schema:email
    url = schema:url
    address = schema:address
    streetAddress = schema:streetAddress
    addressLocality = schema:addressLocality
    addressRegion = schema:addressRegion
    postalCode = schema:postalCode
    addressCountry = schema:addressCountry
    description = schema:description
    logo = schema:logo
    parentOrganization = schema:parentOrganization
    areaServed = schema:areaServed
    accreditationDate = extensions:accreditationDate
    educationalSector = extensions:accreditationEducationalSector
    """)

  /// licenseExtension.
  static let licenseExtension = PublishedVocabulary(
    [
      "https://w3id.org/openbadges/extensions/licenseExtension/context.json",
      "http://w3id.org/openbadges/extensions/licenseExtension/context.json",
      "https://openbadgespec.org/extensions/licenseExtension/context.json",
      "http://openbadgespec.org/extensions/licenseExtension/context.json",
    ],
    """
    obi = https://w3id.org/openbadges#
    extensions = https://w3id.org/openbadges/extensions#
    cc = http://creativecommons.org/ns#
    legalCode = cc:legalcode
    License = cc:License
    CC-0 = https://creativecommons.org/publicdomain/zero/1.0/
    CC-BY = http://creativecommons.org/licenses/by/4.0/
    CC-BY-SA = http://creativecommons.org/licenses/by-sa/4.0/
    CC-BY-NC = http://creativecommons.org/licenses/by-nc/4.0/
    CC-BY-NC-SA = http://creativecommons.org/licenses/by-nc-sa/4.0/
    CC-BY-ND = http://creativecommons.org/licenses/by-nd/4.0/
    CC-BY-NC-ND = https://creativecommons.org/licenses/by-nc-nd/4.0/
    """)

  /// originalCreatorExtension.
  static let originalCreatorExtension = PublishedVocabulary(
    [
      "https://w3id.org/openbadges/extensions/originalCreatorExtension/context.json",
      "http://w3id.org/openbadges/extensions/originalCreatorExtension/context.json",
      "https://openbadgespec.org/extensions/originalCreatorExtension/context.json",
      "http://openbadgespec.org/extensions/originalCreatorExtension/context.json",
    ],
    """
    obi = https://w3id.org/openbadges#
    extensions = https://w3id.org/openbadges/extensions#
    url = extensions:#originalCreator
    """)

  /// recipientProfile.
  static let recipientProfile = PublishedVocabulary(
    [
      "https://w3id.org/openbadges/extensions/recipientProfile/context.json",
      "http://w3id.org/openbadges/extensions/recipientProfile/context.json",
      "https://openbadgespec.org/extensions/recipientProfile/context.json",
      "http://openbadgespec.org/extensions/recipientProfile/context.json",
    ],
    """
    obi = https://w3id.org/openbadges#
    extensions = https://w3id.org/openbadges/extensions#
    """)
}
