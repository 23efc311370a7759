/// One-dimensional arrays in PostgreSQL's text form, such as `{"a","b \"c\""}` (documentation §8.15.2 and §8.15.6).
enum ArrayLiteral {
  static func text(_ elements: [String]) -> String {
    "{" + elements.map { "\"" + escaped($0) + "\"" }.joined(separator: ",") + "}"
  }

  /// The elements of a literal; `nil` where it is not one-dimensional or holds NULL.
  static func elements(_ text: UnsafeBufferPointer<UInt8>) -> [String]? {
    guard text.count >= 2, text[0] == UInt8(ascii: "{"), text[text.count - 1] == UInt8(ascii: "}") else { return nil }
    var rest = text[1..<(text.count - 1)]
    var elements: [String] = []
    while !rest.isEmpty {
      guard let element = next(&rest) else { return nil }
      elements.append(element)
      guard rest.isEmpty || rest.popFirst() == UInt8(ascii: ",") else { return nil }
    }
    return elements
  }

  private static func next(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    guard rest.first == UInt8(ascii: "\"") else {
      let element = rest.prefix { $0 != UInt8(ascii: ",") }
      rest = rest[element.endIndex...]
      guard !element.contains(UInt8(ascii: "{")), !element.elementsEqual("NULL".utf8) else { return nil }
      return String(decoding: element, as: UTF8.self)
    }
    rest.removeFirst()
    var element: [UInt8] = []
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
      element.append(byte == UInt8(ascii: "\\") ? rest.popFirst() ?? byte : byte)
    }
    return String(decoding: element, as: UTF8.self)
  }

  /// Byte by byte: a quote and the mark on it are one character to Swift and two to PostgreSQL.
  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\"") { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
