internal import Names

/// What a check found, without words: a kind and the names and dates that a sentence about it needs.
///
/// Arguments that are instants (`time`, `date`) are RFC 3339 texts in UTC; `check`, `reason`, `document` and `state`
/// are identifiers that have words of their own; everything else is text from the badge or its address: one line without
/// what steers a screen, to be escaped.
public struct Finding: Sendable, Hashable {
  public let kind: Kind
  /// One value for each of the kind's argument names.
  public let arguments: [String: String]

  public init(_ kind: Kind, _ arguments: [String: String] = [:]) {
    assert(Set(arguments.keys) == Set(kind.argumentNames), "\(kind) takes \(kind.argumentNames)")
    self.kind = kind
    self.arguments = arguments.values.allSatisfy(Self.isPlain) ? arguments : arguments.mapValues(ForeignText.line)
  }

  /// Whether a text is in printable ASCII, as most are.
  private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } }
}
