/// A text without markup being written, as UTF-8, such as the body of a mail. Nothing in it is escaped.
public struct PlainText: Sendable {
  public private(set) var bytes: [UInt8] = []
  /// The words of the language that the text is in.
  public let messages: Messages

  public init(messages: Messages) { self.messages = messages }

  mutating func literal(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func text(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func text(_ number: Int) { text(messages.number(number)) }
}
