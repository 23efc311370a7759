/// An element that carries a statement.
struct SVGStatement {
  let form: BakedForm
  /// Whether it is the first element within the root.
  let isFirst: Bool
  /// Whether its namespace is the standard's.
  let isInStandardNamespace: Bool
  let namespace: String?
  let verify: String?
  /// All text and character data within, joined.
  var text = ""

  /// The statement that `element` begins; `nil` where it is another element.
  init?(_ element: SVGElement, isFirst: Bool) {
    guard let form = BakedForm.allCases.first(where: { $0.elementName.hasSameBytes(as: element.localName) }) else {
      return nil
    }
    let isStandard = BakedForm.allCases.contains { element.isIn($0.namespace) }
    guard isStandard || element.prefix == "openbadges" && Self.isSlip(element.namespace) else { return nil }
    self.form = form
    self.isFirst = isFirst
    self.isInStandardNamespace = element.isIn(form.namespace)
    self.namespace = element.namespace
    self.verify = element.attribute("verify")
  }

  /// Namespaces that were meant to be the standard's. Names compare byte by byte, so these are all there are.
  private static func isSlip(_ namespace: String?) -> Bool {
    guard let namespace else { return true }
    return [
      "http://openbadges.org/", "https://openbadges.org", "https://openbadges.org/",
      "http://purl.imsglobal.org/ob/v3p0", "https://purl.imsglobal.org/ob/v3p0/",
    ].contains { $0.hasSameBytes(as: namespace) }
  }

  /// Whether there is text beside the `verify` attribute.
  var hasBody: Bool { text.unicodeScalars.contains { !$0.properties.isWhitespace } }

  /// What is said: the text, or else the `verify` attribute.
  func statement() throws(UnbakingRefusal) -> StatementText {
    try StatementText(carried: Array((hasBody ? text : verify ?? "").utf8))
  }
}
