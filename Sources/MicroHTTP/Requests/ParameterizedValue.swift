/// A header value with parameters: `form-data; name="file"; filename="a.png"`.
///
/// - Source: RFC 9110, §5.6.6 “Parameters”. Quoted text follows what browsers write (HTML, “Multipart form data”):
///   a backslash counts as an escape only before a quotation mark or another backslash.
struct ParameterizedValue: Sendable, Hashable {
  struct Parameter: Sendable, Hashable {
    /// In lower case.
    let name: [UInt8]
    let value: [UInt8]
  }

  /// What stands before the first semicolon, in lower case.
  let value: [UInt8]
  let parameters: [Parameter]

  init?(_ text: String) { self.init(Array(text.utf8)) }

  /// `nil` where the text does not follow the grammar.
  init?(_ text: [UInt8]) {
    var rest = text[...]
    let value = rest.prefix { $0 != UInt8(ascii: ";") }
    rest = rest.dropFirst(value.count)
    var parameters: [Parameter] = []
    while rest.popFirst() != nil {
      rest = rest.drop(while: \.isBlank)
      if rest.isEmpty { break }
      guard let parameter = Self.parameter(&rest) else { return nil }
      parameters.append(parameter)
      rest = rest.drop(while: \.isBlank)
      guard rest.isEmpty || rest.first == UInt8(ascii: ";") else { return nil }
    }
    self.value = value.trimmed.map(\.lowercasedASCII)
    self.parameters = parameters
  }

  func matches(_ text: StaticString) -> Bool { value.elementsEqual(text.bytes) }

  /// The values of every parameter of that name, which is given in lower case.
  func all(_ name: StaticString) -> [[UInt8]] {
    parameters.filter { $0.name.elementsEqual(name.bytes) }.map(\.value)
  }

  private static func parameter(_ rest: inout ArraySlice<UInt8>) -> Parameter? {
    let name = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ";") }
    rest = rest.dropFirst(name.count)
    guard !name.isEmpty, name.allSatisfy(\.isTokenByte), rest.popFirst() == UInt8(ascii: "=") else { return nil }
    guard rest.first == UInt8(ascii: "\"") else {
      let value = rest.prefix { $0 != UInt8(ascii: ";") && !$0.isBlank }
      rest = rest.dropFirst(value.count)
      return Parameter(name: name.map(\.lowercasedASCII), value: Array(value))
    }
    rest = rest.dropFirst()
    return quoted(&rest).map { Parameter(name: name.map(\.lowercasedASCII), value: $0) }
  }

  /// What stands up to the closing quotation mark; `nil` where there is none.
  private static func quoted(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    var value: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") { return value }
      if byte == UInt8(ascii: "\\"), let next = rest.first, next == UInt8(ascii: "\"") || next == UInt8(ascii: "\\") {
        rest = rest.dropFirst()
        value.append(next)
      } else {
        value.append(byte)
      }
    }
    return nil
  }
}
