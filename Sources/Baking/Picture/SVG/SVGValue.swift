/// The values of attributes and style properties, seen as text.
enum SVGValue {
  /// The ids that a value refers to by `url(#…)`; `nil` where the value may not be shown: it refers to something
  /// outside, calls an unknown function, or has a character that no harmless value needs.
  static func references(in value: some StringProtocol) -> [String]? {
    let bytes = Array(value.utf8)
    guard bytes.allSatisfy({ $0 >= 0x20 && !forbidden.contains($0) || whiteSpace.contains($0) }) else { return nil }
    var references: [String] = []
    var position = 0
    while let parenthesis = bytes[position...].firstIndex(of: UInt8(ascii: "(")) {
      switch functionName(bytes[..<parenthesis]) {
      case "url":
        guard let end = bytes[parenthesis...].firstIndex(of: UInt8(ascii: ")")),
          let reference = fragment(bytes[(parenthesis + 1)..<end])
        else { return nil }
        references.append(reference)
        position = end + 1
      case let name where SVGAllowList.functions.contains(name):
        position = parenthesis + 1
      default:
        return nil
      }
    }
    return references
  }

  /// The id in `#id`, which may stand in quotation marks; `nil` for any other reference.
  static func fragment(_ reference: some Sequence<UInt8>) -> String? {
    let ignored = whiteSpace.union("\"'".utf8)
    let trimmed = Array(reference).drop { ignored.contains($0) }.reversed().drop { ignored.contains($0) }.reversed()
    guard trimmed.first == UInt8(ascii: "#") else { return nil }
    let id = String(decoding: trimmed.dropFirst(), as: UTF8.self)
    return isName(id) ? id : nil
  }

  /// Whether a text can be an id or a class: letters of any script, and no character that means something in CSS.
  static func isName(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !nameless.contains($0) }
  }

  /// The letters before an opening parenthesis, in lower case.
  private static func functionName(_ bytes: ArraySlice<UInt8>) -> String {
    let name = bytes.reversed().prefix { letter in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter | 0x20) || letter == UInt8(ascii: "-")
    }
    return String(decoding: name.reversed(), as: UTF8.self).lowercased()
  }

  private static let whiteSpace: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
  private static let forbidden = Set(#"\<>{};:@&$`/"#.utf8)
  private static let nameless = Set(##"\<>{}()[]"'`;@&$#,*!=|~^?"##.utf8)
}
