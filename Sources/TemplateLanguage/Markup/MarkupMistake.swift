/// What the literal text of a template must not hold.
enum MarkupMistake: Error, Hashable {
  case bareLessThan
  case attributeExpected
  case valueExpected
  /// An inline style, script or event handler, which the site's Content-Security-Policy would block.
  case inlineCode
  /// An address written as text, not as a `Link`.
  case addressAsText

  var sentence: String {
    switch self {
    case .bareLessThan: "a bare < in text; write &lt;"
    case .attributeExpected: "an attribute's name is expected here"
    case .valueExpected: "an attribute's value is expected directly after ="
    case .inlineCode: "no inline style or script; the page's Content-Security-Policy would block it"
    case .addressAsText: "an address is a Link in a tag, or begins with #; it is not written as text"
    }
  }
}
