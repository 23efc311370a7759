// swift-format-ignore
/// What the assessment extension of Open Badges 2.0 demands of an object.
///
/// - Source: 1EdTech, “Assessment Extension for Open Badges” 1.0.
enum OlderAssessmentSchema {
  static let schema = SchemaNotation.schema("""
    Assessments
      description!  text
      assessments!  Assessment or many Assessment

    Assessment
      description!                     text
      type!                            word Exam Performance Artifact
      assessmentOutput!                text
      hasGroupParticipation!           truth
      hasGroupEvaluation!              truth
      evaluationMethod!                text
      assessmentExample                uri
      scoringMethodExampleDescription  text
      assessmentEvaluation             uri
      rubrics                          Rubric or many Rubric
      sections                         Section or many Section

    Rubric
      identifier!         Identifier
      title!              text
      lastChangeDateTime  moment
      caseUri             uri
      rubricCriteria!     Criterion or many Criterion

    Criterion
      identifier!         Identifier
      lastChangeDateTime  moment
      caseUri             uri
      category            text
      description         text
      weight              number
      position            number
      criterionLevels     Level or many Level

    Level
      identifier!         Identifier
      lastChangeDateTime  moment
      caseUri             uri
      quality             text
      score               number
      description!        text
      position            number
      feedback            text

    Section
      questions    Question or many Question
      title        text
      description  text
      rubricId     text
      url          uri
      required     truth

    Question
      type!           word ExternalQuestion FileQuestion TextQuestion
      text!           text
      rubricId        text
      url             uri
      required        truth
      wordLimit       number
      characterLimit  number

    Identifier = text like ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$
    """)
}
