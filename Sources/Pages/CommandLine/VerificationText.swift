/// What `lapel verify` prints about one badge.
public struct VerificationText: PlainTextTemplate {
  public var report: VerdictReport
  /// What was handed in: a file's name or an address.
  public var label: String
  /// What the badge and its issuer call themselves, and the version of the standard, where a badge was found.
  public var badge: Badge?
  /// Whether each row says how it is known.
  public var showsHow: Bool

  public struct Badge: Sendable, Hashable {
    public var name: String
    public var issuerName: String
    public var version: String

    /// `nil` where neither has a name.
    public init?(name: String, issuerName: String, version: String) {
      guard !name.isEmpty || !issuerName.isEmpty else { return nil }
      self.name = name
      self.issuerName = issuerName
      self.version = version
    }
  }

  public init(report: VerdictReport, label: String, badge: Badge?, showsHow: Bool) {
    self.report = report
    self.label = label
    self.badge = badge
    self.showsHow = showsHow
  }

  public func text(_ messages: Messages) -> String {
    var plain = PlainText(messages: messages)
    render(into: &plain)
    return String(decoding: plain.bytes, as: UTF8.self)
  }

  func state(_ row: CheckRow, _ messages: Messages) -> String {
    let word = messages.text("state.\(row.state.rawValue)")
    return word + String(repeating: " ", count: max(0, 15 - word.count))
  }

  func finding(_ row: CheckRow, _ messages: Messages) -> String {
    onOneLine(
      ([row.finding] + row.further).map { messages.text($0.key, $0.arguments) }.joined(separator: " "))
  }

  func value(_ line: KnownLine, _ messages: Messages) -> String {
    onOneLine(messages.words(for: line.label, line.value).text)
  }

  /// Foreign text on one line: a terminal would obey control characters, and a line break or a change of direction
  /// could make the badge's words look like ours.
  func onOneLine(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isObeyed = [.control, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
      shown.append(isObeyed || scalar.turnsText ? "\u{FFFD}" : scalar)
    }
    return String(shown)
  }
}
