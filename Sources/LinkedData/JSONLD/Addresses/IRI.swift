/// Addresses as text: told apart, and relative ones completed.
///
/// - Source: RFC 3986, section 5, and RFC 3987.
enum IRI {
  /// Bytes below 128 that may stand in a scheme, a bit each.
  private static let schemeBytes = ByteSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.")

  /// Whether the text starts with a scheme.
  static func isAbsolute(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    guard !bytes.isEmpty, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[0] | 0x20) else { return false }
    let scheme = schemeBytes
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: ":") { return true }
      if !scheme.contains(bytes[index]) { return false }
    }
    return false
  }

  /// Whether the text is the label of a thing without an address.
  static func isBlank(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: "_") && text.utf8.dropFirst().first == UInt8(ascii: ":")
  }

  /// Whether the text can stand in a statement: absolute, and without a character that no IRI has.
  static func isWellFormed(_ text: String) -> Bool {
    isAbsolute(text) && !hasForeignByte(text)
  }

  /// Whether a byte is in the text that stands in no IRI.
  static func hasForeignByte(_ text: String) -> Bool {
    var text = text
    return text.withUTF8(hasForeignByte)
  }

  /// The same for the bytes of a text.
  static func hasForeignByte(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // A bit for each byte from 0 to 63 and from 64 to 127 that ``isForeign(_:)`` names.
    let (low, high): (UInt64, UInt64) = (0x5000_0005_FFFF_FFFF, 0x3800_0001_5000_0000)
    var foreign: UInt64 = 0
    // To the end and without a branch: addresses are short, and hardly any has such a byte.
    for byte in bytes {
      let set = byte < 64 ? low : byte < 128 ? high : 0
      foreign |= set &>> UInt64(byte)
    }
    return foreign & 1 != 0
  }

  /// Whether this byte stands in no IRI.
  static func isForeign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{")...UInt8(ascii: "}"),
      UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"):
      true
    default: false
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
