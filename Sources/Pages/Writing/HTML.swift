internal import Addresses

/// An HTML (or XML) document being written, as UTF-8. What is not part of a template is escaped, always.
public struct HTML: Sendable {
  public private(set) var bytes: [UInt8] = []
  /// The words of the language that the document is in.
  public let messages: Messages

  public init(messages: Messages) {
    self.messages = messages
    bytes.reserveCapacity(16_384)
  }

  /// A template's own text, as it is.
  mutating func literal(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Text between tags.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0) }
  }

  /// A number between tags, as people of the language write it.
  mutating func text(_ number: Int) { text(messages.number(number)) }

  /// A quoted attribute's value.
  mutating func attribute(_ value: String) { text(value) }

  /// A number for a machine, such as a width.
  mutating func attribute(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  /// An address in `href`, `src` or `action`.
  mutating func link(_ link: Link) { text(link.address) }

  /// A byte that was found harmless.
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Copies runs of harmless bytes whole.
  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices {
      guard let replacement = Self.replacement(text[index]) else { continue }
      bytes.append(contentsOf: text[start..<index])
      replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
      start = index + 1
    }
    bytes.append(contentsOf: text[start...])
  }

  /// What stands for a byte that has a meaning in markup, or none at all in XML.
  private static func replacement(_ byte: UInt8) -> StaticString? {
    guard byte <= UInt8(ascii: ">") else { return nil }
    return switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): nil
    case 0..<0x20: "\u{FFFD}"
    default: nil
    }
  }
}
