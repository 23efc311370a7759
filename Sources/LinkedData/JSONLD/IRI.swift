/// Addresses as text: told apart, and relative ones completed.
///
/// - Source: RFC 3986, section 5, and RFC 3987.
enum IRI {
  /// Where the first colon stands after a scheme; `nil` where the text starts with none.
  private static func schemeLength(of text: some Collection<UInt8>) -> Int? {
    var count = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: ":"): return count > 0 ? count : nil
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        guard count > 0 else { return nil }
      default: return nil
      }
      count += 1
    }
    return nil
  }

  /// Whether the text starts with a scheme.
  static func isAbsolute(_ text: String) -> Bool { schemeLength(of: text.utf8) != nil }

  /// Whether the text is the label of a thing without an address.
  static func isBlank(_ text: String) -> Bool { text.utf8.starts(with: "_:".utf8) }

  /// Whether the text can stand in a statement: absolute, and without a character that no IRI has.
  static func isWellFormed(_ text: String) -> Bool {
    isAbsolute(text)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "}"),
          UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"):
          false
        default: true
        }
      }
  }

  /// Whether what follows this text may be a name of its own: it ends with a gen-delim of RFC 3986.
  static func endsInDelimiter(_ text: String) -> Bool {
    text.utf8.last.map { ":/?#[]@".utf8.contains($0) } ?? false
  }

  /// `reference` completed by `base`, or as it is where there is no absolute base.
  static func resolve(_ reference: String, against base: String?) -> String {
    guard !isAbsolute(reference), let base, isAbsolute(base) else { return reference }
    let start = Parts(base)
    var target = Parts(reference)
    target.scheme = start.scheme
    if target.authority == nil {
      target.authority = start.authority
      if target.path.isEmpty {
        target.path = start.path
        target.query = target.query ?? start.query
      } else if target.path.first == UInt8(ascii: "/") {
        target.path = Parts.withoutDots(target.path)
      } else {
        target.path = Parts.withoutDots(start.merged(with: target.path))
      }
    } else {
      target.path = Parts.withoutDots(target.path)
    }
    return target.text
  }
}
