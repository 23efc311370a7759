internal import LinkedData
internal import Names

extension CredentialReader {
  /// Who achieved what.
  ///
  /// - Source: Open Badges 3.0, “AchievementSubject”.
  mutating func check(achievementSubject subject: CredentialPart) {
    requireType("AchievementSubject", in: subject)
    let identifiers = subject.object["identifier"]
    let hasIdentifier = identifiers.map { $0.array?.isEmpty != true } ?? false
    if subject.object["id"] == nil, !hasIdentifier { note(.subjectUnnamed) }
    if subject.object["id"] != nil { requireAddress("id", in: subject) }
    date("activityStartDate", in: subject)
    date("activityEndDate", in: subject)
    if let source = part("source", in: subject) { check(profile: source) }
    guard let achievement = part("achievement", in: subject, isRequired: true) else { return }
    check(achievement: achievement)
    checkResults(in: subject, of: achievement)
  }

  /// What can be achieved.
  ///
  /// - Source: Open Badges 3.0, “Achievement”.
  private mutating func check(achievement: CredentialPart) {
    requireAddress("id", in: achievement)
    requireType("Achievement", in: achievement)
    if let name = requireText("name", in: achievement), !ForeignText.isSeen(name) {
      malformed("name", in: achievement)
    }
    requireText("description", in: achievement)
    if let criteria = part("criteria", in: achievement, isRequired: true),
      criteria.object["id"]?.string == nil, criteria.object["narrative"]?.wording == nil
    {
      note(.criteriaEmpty)
    }
    requireLists(["tag", "endorsement", "endorsementJwt"], in: achievement)
    if let creator = part("creator", in: achievement) { check(profile: creator) }
    for alignment in parts("alignment", in: achievement) { check(alignment: alignment) }
    for related in parts("related", in: achievement) { requireType("Related", in: related) }
    for entry in parts("otherIdentifier", in: achievement) { check(identifierEntry: entry) }
  }

  /// A standard or framework that it answers to.
  ///
  /// - Source: Open Badges 3.0, “Alignment”.
  mutating func check(alignment: CredentialPart) {
    requireType("Alignment", in: alignment)
    requireText("targetName", in: alignment)
    requireText("targetUrl", in: alignment)
  }
}
