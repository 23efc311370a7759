/// The published extensions of 3.0, and second versions.
extension PublishedVocabulary {
  /// accessibilityExtension for 3.0.
  static let accessibilityExtension3 = PublishedVocabulary(
    [
      "https://w3id.org/openbadges/extensions/accessibilityExtension/context-3.0.0.json",
      "https://openbadgespec.org/extensions/accessibilityExtension/context-3.0.0.json",
    ],
    """
    base schema https://schema.org/
    protected
    accessibilityAPI = schema~
    accessibilityControl = schema~
    accessibilityFeature = schema~
    accessibilityHazard = schema~
    """)

  /// applyLinkExtension for 3.0.
  static let applyLinkExtension3 = PublishedVocabulary(
    [
      "https://w3id.org/openbadges/extensions/applyLinkExtension/context-3.0.0.json",
      "https://openbadgespec.org/extensions/applyLinkExtension/context-3.0.0.json",
    ],
    """
    protected
    id = @id
    type = @type
    ApplyLinkAchievement = https://w3id.org/openbadges/extensions#ApplyLinkAchievement
      protected
      id = @id
      type = @type
    """)

  /// geoCoordinatesExtension for 3.0.
  static let geoCoordinatesExtension3 = PublishedVocabulary(
    [
      "https://w3id.org/openbadges/extensions/geoCoordinatesExtension/context-3.0.0.json",
      "https://openbadgespec.org/extensions/geoCoordinatesExtension/context-3.0.0.json",
    ],
    """
    protected
    schema = http://schema.org/
    Place = schema:Place
    """)

  /// licenseExtension for 3.0.
  static let licenseExtension3 = PublishedVocabulary(
    [
      "https://w3id.org/openbadges/extensions/licenseExtension/context-3.0.0.json",
      "https://openbadgespec.org/extensions/licenseExtension/context-3.0.0.json",
    ],
    """
    base ext https://w3id.org/openbadges/extensions#
    protected
    id = @id
    type = @type
    CCAchievement = ext~
      protected
      id = @id
      type = @type
      license = ext~License
    License = ext~
      protected
      cc = http://creativecommons.org/ns#
      id = @id
      type = @type
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

  /// assessmentExtension, second version.
  static let assessmentExtension2 = PublishedVocabulary(
    [
      "https://purl.imsglobal.org/spec/ob-assessment/v2p0/context",
      "http://purl.imsglobal.org/spec/ob-assessment/v2p0/context",
      "https://purl.imsglobal.org/spec/ob-assessment/v2p0/context/",
      "http://purl.imsglobal.org/spec/ob-assessment/v2p0/context/",
    ],
    """
    protected
    id = @id
    type = @type
    extensions = https://w3id.org/openbadges/extensions#
    schema = http://schema.org/
    AssessmentResultDescription = https://purl.imsglobal.org/spec/vc/ob/vocab.html#AssessmentResultDescription
      schema = http://schema.org/
      Artifact = extensions:AssessmentExtensionArtifact
      Exam = extensions:AssessmentExtensionExam
      ExternalQuestion = extensions:AssessmentExtensionExternalQuestion
      FileQuestion = extensions:AssessmentExtensionFileQuestion
      Performance = extensions:AssessmentExtensionPerformance
      TextQuestion = extensions:AssessmentExtensionTextQuestion
      assessmentEvaluation = extensions:assessmentEvaluation
      assessmentType = extensions:assessmentType
      assessmentExample = extensions:assessmentExample
      assessmentOutput = extensions:assessmentOutput
      characterLimit = extensions:assessmentCharacterLimit
      evaluationMethod = extensions:assessmentEvaluationMethod
      hasGroupEvaluation = extensions:assessmentHasGroupEvaluation
      hasGroupParticipation = extensions:assessmentHasGroupParticipation
      questions = extensions:assessmentQuestions
      sections = extensions:assessmentSections
      scoringMethodExampleDescription = extensions:assessmentScoringMethodExampleDescription
      text = schema:text
      wordLimit = extensions:assessmentWordLimit
    """)

  /// issuerAccreditationExtension, second version.
  static let issuerAccreditationExtension2 = PublishedVocabulary(
    [
      "https://purl.imsglobal.org/spec/ob-accred/v2p0/context",
      "http://purl.imsglobal.org/spec/ob-accred/v2p0/context",
      "https://purl.imsglobal.org/spec/ob-accred/v2p0/context/",
      "http://purl.imsglobal.org/spec/ob-accred/v2p0/context/",
    ],
    """
    base ob https://purl.imsglobal.org/spec/vc/ob/vocab.html#
    protected
    id = @id
    type = @type
    extensions = https://w3id.org/openbadges/extensions#
    schema = http://schema.org/
    AccreditationProfile = ob~
      contactInstructions = extensions:accreditationContactInstructions
      logo = schema:logo
      areaServed = schema:areaServed
      accreditationDate = extensions:accreditationDate
      educationalSector = extensions:accreditationEducationalSector
    IssuerAccreditationProfile = ob~
      accreditations = ob~ : @id many
    """)
}
