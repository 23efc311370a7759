internal import LinkedData

/// What results an achievement can have.
///
/// - Source: Open Badges 3.0, “ResultDescription”.
struct ResultDescription {
  let id: String
  let resultType: String?
  private let allowedValues: [String]?
  private let minimum: Double?
  private let maximum: Double?
  private let levels: [String]

  init?(_ part: CredentialPart) {
    guard let id = part.object["id"]?.string else { return nil }
    self.id = id
    self.resultType = part.object["resultType"]?.string
    self.allowedValues = part.object["allowedValue"]?.array?.compactMap(Self.text)
    self.minimum = Self.text(part.object["valueMin"] ?? .null).flatMap { Double($0) }
    self.maximum = Self.text(part.object["valueMax"] ?? .null).flatMap { Double($0) }
    self.levels = (part.object["rubricCriterionLevel"]?.array ?? []).compactMap { $0["id"]?.string }
  }

  func hasLevel(_ id: String) -> Bool { levels.contains { $0.isSame(as: id) } }

  /// Whether a value is one of those that are allowed, and within the bounds.
  func allows(_ value: String) -> Bool {
    if let allowedValues, !allowedValues.contains(where: { $0.isSame(as: value) }) { return false }
    guard minimum != nil || maximum != nil else { return true }
    // Among words, such as grades, only the list above knows an order.
    guard let number = Double(value) else { return allowedValues != nil }
    return number >= (minimum ?? -.infinity) && number <= (maximum ?? .infinity)
  }

  /// A value as text, also where it was written as a number.
  static func text(_ json: JSON) -> String? { json.string ?? json.number?.text }
}
