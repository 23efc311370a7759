internal import LinkedData

extension CredentialReader {
  /// The results, and whether they are among those that the achievement describes.
  ///
  /// - Source: Open Badges 3.0, “Result” and “ResultDescription”.
  mutating func checkResults(in subject: CredentialPart, of achievement: CredentialPart) {
    let described = parts("resultDescription", in: achievement)
    for part in described { check(description: part) }
    let descriptions = described.compactMap(ResultDescription.init)
    for result in parts("result", in: subject) {
      requireType("Result", in: result)
      for alignment in parts("alignment", in: result) { check(alignment: alignment) }
      check(result, descriptions)
    }
  }

  private mutating func check(description: CredentialPart) {
    requireAddress("id", in: description)
    requireType("ResultDescription", in: description)
    requireText("name", in: description)
    requireText("resultType", in: description)
    requireLists(["allowedValue"], in: description)
    for alignment in parts("alignment", in: description) { check(alignment: alignment) }
    for level in parts("rubricCriterionLevel", in: description) {
      requireAddress("id", in: level)
      requireType("RubricCriterionLevel", in: level)
      requireText("name", in: level)
    }
  }

  private mutating func check(_ result: CredentialPart, _ descriptions: [ResultDescription]) {
    guard let name = result.object["resultDescription"]?.string else { return }
    guard let description = descriptions.first(where: { $0.id.isSame(as: name) }) else {
      return note(.resultUndescribed(name))
    }
    if let level = result.object["achievedLevel"]?.string, !description.hasLevel(level) {
      note(descriptions.contains { $0.hasLevel(level) } ? .resultLevelOfAnother(level) : .resultLevelUnknown(level))
    }
    if let value = result.object["value"].flatMap(ResultDescription.text), !description.allows(value) {
      note(.resultValueRefused(value))
    }
    if description.resultType == "Status", result.object["status"] == nil { note(.resultStatusMissing) }
  }
}
