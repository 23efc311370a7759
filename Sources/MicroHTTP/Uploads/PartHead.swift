/// The head of one part: what its own header fields say.
///
/// - Source: RFC 7578, §4.2 “Content-Disposition Header Field for Each Part”, §4.7 “Content-Transfer-Encoding”.
struct PartHead: Sendable, Hashable {
  let name: String
  let fileName: String?
  let mediaType: String?

  /// Reads the lines between a boundary and the empty line. `nil` where they break the rules: no name, a name or
  /// file name with control characters, a field twice, or contents in a transfer encoding.
  init?(_ bytes: ArraySlice<UInt8>) {
    var disposition: ParameterizedValue?
    var mediaType: String?
    for line in Self.lines(bytes) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let name = line[..<colon]
      let value = Array(line[line.index(after: colon)...].trimmed)
      guard !name.isEmpty, name.allSatisfy(\.isTokenByte), !value.contains(where: { $0.isControl && !$0.isBlank })
      else { return nil }
      if name.equalsIgnoringCase("content-disposition") {
        guard disposition == nil, let read = ParameterizedValue(value) else { return nil }
        disposition = read
      } else if name.equalsIgnoringCase("content-type") {
        guard mediaType == nil else { return nil }
        mediaType = String(decoding: value, as: UTF8.self)
      } else if name.equalsIgnoringCase("content-transfer-encoding") {
        guard Self.plainEncodings.contains(where: { value.equalsIgnoringCase($0) }) else { return nil }
      }
    }
    guard let disposition, disposition.matches("form-data") else { return nil }
    let names = disposition.all("name")
    let fileNames = disposition.all("filename")
    guard names.count == 1, let name = Self.text(names[0]), fileNames.count <= 1 else { return nil }
    if let given = fileNames.first {
      guard let fileName = Self.text(given) else { return nil }
      self.fileName = fileName
    } else {
      self.fileName = nil
    }
    self.name = name
    self.mediaType = mediaType
  }

  private static let plainEncodings: [StaticString] = ["7bit", "8bit", "binary"]

  private static func lines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
      // A line feed alone ends no line; it stays in the value, where it is refused as a control character.
      guard index > start, bytes[index - 1] == UInt8(ascii: "\r") else { continue }
      lines.append(bytes[start..<index - 1])
      start = index + 1
    }
    if start < bytes.endIndex { lines.append(bytes[start...]) }
    return lines
  }

  private static func text(_ bytes: [UInt8]) -> String? {
    bytes.contains(where: \.isControl) ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
