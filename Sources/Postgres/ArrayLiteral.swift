/// One-dimensional arrays in PostgreSQL's text form, such as `{"a","b \"c\""}` (documentation §8.15.2 and §8.15.6).
enum ArrayLiteral {
  static func text(_ elements: [String]) -> String {
    "{" + elements.map { "\"" + escaped($0) + "\"" }.joined(separator: ",") + "}"
  }

  /// The elements of a literal; `nil` where it is not one-dimensional or holds NULL.
  static func elements(_ text: String) -> [String]? {
    var bytes = Array(text.utf8)[...]
    guard bytes.popFirst() == UInt8(ascii: "{"), bytes.popLast() == UInt8(ascii: "}") else { return nil }
    var elements: [String] = []
    while !bytes.isEmpty {
      guard let element = next(&bytes) else { return nil }
      elements.append(element)
      guard bytes.isEmpty || bytes.popFirst() == UInt8(ascii: ",") else { return nil }
    }
    return elements
  }

  private static func next(_ bytes: inout ArraySlice<UInt8>) -> String? {
    var element: [UInt8] = []
    guard bytes.first == UInt8(ascii: "\"") else {
      while let byte = bytes.first, byte != UInt8(ascii: ",") {
        if byte == UInt8(ascii: "{") { return nil }
        element.append(byte)
        bytes.removeFirst()
      }
      let text = String(decoding: element, as: UTF8.self)
      return text == "NULL" ? nil : text
    }
    bytes.removeFirst()
    while let byte = bytes.popFirst(), byte != UInt8(ascii: "\"") {
      element.append(byte == UInt8(ascii: "\\") ? bytes.popFirst() ?? byte : byte)
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
