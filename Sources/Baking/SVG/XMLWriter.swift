/// Writes an XML document as UTF-8, one node after the other.
struct XMLWriter {
  private(set) var bytes: [UInt8] = Array(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8)
  private var open: [String] = []
  /// Whether the last start tag still lacks its `>`.
  private var isTagOpen = false

  mutating func start(_ name: String, _ attributes: [(name: String, value: String)]) {
    closeTag()
    bytes += "<\(name)".utf8
    for (name, value) in attributes {
      bytes += " \(name)=\"".utf8
      append(escaping: value, inAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
    open.append(name)
    isTagOpen = true
  }

  mutating func end() {
    guard let name = open.popLast() else { return }
    bytes += (isTagOpen ? "/>" : "</\(name)>").utf8
    isTagOpen = false
  }

  mutating func text(_ text: String) {
    guard !text.isEmpty else { return }
    closeTag()
    append(escaping: text, inAttribute: false)
  }

  /// Writes text in a CDATA section, or in several where it holds the section's end mark.
  mutating func characterData(_ text: String) {
    closeTag()
    var rest = Array(text.utf8)[...]
    bytes += "<![CDATA[".utf8
    while let end = rest.firstRange(of: Array("]]>".utf8)) {
      bytes += rest[..<end.lowerBound] + Array("]]]]><![CDATA[>".utf8)
      rest = rest[end.upperBound...]
    }
    bytes += rest + Array("]]>".utf8)
  }

  mutating func comment(_ text: String) {
    closeTag()
    bytes += "<!--\(text)-->".utf8
  }

  mutating func instruction(target: String, data: String) {
    closeTag()
    bytes += (data.isEmpty ? "<?\(target)?>" : "<?\(target) \(data)?>").utf8
  }

  private mutating func closeTag() {
    if isTagOpen { bytes.append(UInt8(ascii: ">")) }
    isTagOpen = false
  }

  private mutating func append(escaping text: String, inAttribute: Bool) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\r"): bytes += "&#13;".utf8
      case UInt8(ascii: "\"") where inAttribute: bytes += "&quot;".utf8
      case UInt8(ascii: "\n") where inAttribute: bytes += "&#10;".utf8
      case UInt8(ascii: "\t") where inAttribute: bytes += "&#9;".utf8
      default: bytes.append(byte)
      }
    }
  }
}
