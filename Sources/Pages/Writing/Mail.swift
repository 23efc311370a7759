/// A mail to one person.
public protocol Mail: PlainTextTemplate {
  var messages: Messages { get }
  var subject: String { get }
}

extension Mail {
  /// The body, as UTF-8 with line feeds.
  public var body: String {
    var plain = PlainText(messages: messages)
    render(into: &plain)
    return String(decoding: plain.bytes, as: UTF8.self)
  }
}
