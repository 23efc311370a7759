/// The address of the document of a `did:web`.
///
/// Read strictly: a host name of letters, digits and hyphens (no number address), a port only as `%3A`, path segments
/// that stay themselves in an address.
///
/// - Source: did:web Method Specification, “Read (Resolve)”.
struct DIDWebAddress {
  let document: String

  /// `value` is what follows `did:web:`.
  init?(_ value: Substring) {
    let parts = value.split(separator: ":", omittingEmptySubsequences: false)
    guard let first = parts.first, let host = Self.host(first) else { return nil }
    let path = parts.dropFirst()
    guard path.allSatisfy({ Self.isSegment(Array($0.utf8)) }) else { return nil }
    let folder = path.isEmpty ? "/.well-known" : path.map { "/" + $0 }.joined()
    self.document = "https://" + host + folder + "/did.json"
  }

  /// The host in lower case, with its port where it has one.
  private static func host(_ text: Substring) -> String? {
    let text = text.lowercased()
    guard let escape = text.utf8.firstIndex(of: UInt8(ascii: "%")) else { return isName(text[...]) ? text : nil }
    let (name, rest) = (text[..<escape], text[escape...])
    guard isName(name), rest.hasPrefix("%3a") else { return nil }
    let port = rest.utf8.dropFirst(3)
    guard let number = UInt16(Substring(port)), number > 0, String(number).utf8.elementsEqual(port) else { return nil }
    return name + ":" + String(number)
  }

  private static func isName(_ name: Substring) -> Bool {
    let labels = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard name.utf8.count <= 253, let last = labels.last else { return false }
    // A name whose last label begins with a digit is read as a number address by many.
    guard let first = last.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
    let hyphen = UInt8(ascii: "-")
    return labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
        && label.allSatisfy { $0.isIdentifierCharacter && $0 != UInt8(ascii: "_") }
    }
  }

  /// Not empty, no step up or down, and no escape for a letter that means something in an address.
  private static func isSegment(_ bytes: [UInt8]) -> Bool {
    guard !bytes.isEmpty, bytes != Array(".".utf8), bytes != Array("..".utf8) else { return false }
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else { continue }
      guard let high = rest.popFirst()?.hexadecimalValue, let low = rest.popFirst()?.hexadecimalValue else {
        return false
      }
      let meant = high << 4 | low
      guard meant > 0x20, meant != 0x7F, !"%./\\?#".utf8.contains(meant) else { return false }
    }
    return true
  }
}
