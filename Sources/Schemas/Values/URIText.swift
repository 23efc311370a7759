/// Uniform Resource Identifiers, by their grammar.
///
/// - Source: RFC 3986, appendix A.
enum URIText {
  /// Whether the text is a `URI`: with a scheme, ASCII only, every other character escaped.
  static func isURI(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), isScheme(bytes[..<colon]) else { return false }
    let parts = bytes[(colon + 1)...].split(
      separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, !isMade(parts[1], with: "/?:@") { return false }
    let whole = parts.first ?? []
    let path = whole.prefix { $0 != UInt8(ascii: "?") }
    let query = whole.dropFirst(path.count + 1)
    guard isMade(query, with: "/?:@") else { return false }
    guard path.starts(with: "//".utf8) else { return isMade(path, with: "/:@") }
    let authority = path.dropFirst(2).prefix { $0 != UInt8(ascii: "/") }
    return isAuthority(authority) && isMade(path.dropFirst(2 + authority.count), with: "/:@")
  }

  private static func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, isLetter(first) else { return false }
    return bytes.allSatisfy { isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) }
  }

  /// `[userinfo@]host[:port]`
  private static func isAuthority(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    if let at = rest.firstIndex(of: UInt8(ascii: "@")) {
      guard isMade(rest[..<at], with: ":") else { return false }
      rest = rest[(at + 1)...]
    }
    let host: ArraySlice<UInt8>
    if rest.first == UInt8(ascii: "[") {
      guard let end = rest.firstIndex(of: UInt8(ascii: "]")), isAddress(rest[(rest.startIndex + 1)..<end]) else {
        return false
      }
      host = rest[...end]
    } else {
      host = rest.prefix { $0 != UInt8(ascii: ":") }
      guard isMade(host, with: "") else { return false }
    }
    rest = rest.dropFirst(host.count)
    return rest.isEmpty || (rest.first == UInt8(ascii: ":") && rest.dropFirst().allSatisfy(isDigit))
  }

  /// What stands in square brackets: an address of version 6, or `v` with one of a later version. Only its letters are
  /// looked at: nothing connects to it.
  private static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.first == UInt8(ascii: "v") || bytes.first == UInt8(ascii: "V") {
      let version = bytes.dropFirst().prefix(while: isHexadecimal)
      let rest = bytes.dropFirst(1 + version.count)
      return !version.isEmpty && rest.first == UInt8(ascii: ".") && rest.count > 1
        && !rest.contains(UInt8(ascii: "%")) && isMade(rest.dropFirst(), with: ":")
    }
    return bytes.count(where: { $0 == UInt8(ascii: ":") }) >= 2
      && bytes.allSatisfy { isHexadecimal($0) || ":.".utf8.contains($0) }
  }

  /// Whether the bytes are unreserved, sub-delims, escapes, or of `extra`.
  private static func isMade(_ bytes: ArraySlice<UInt8>, with extra: String) -> Bool {
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard rest.count >= 2, rest.prefix(2).allSatisfy(isHexadecimal) else { return false }
        rest = rest.dropFirst(2)
      } else if !(isLetter(byte) || isDigit(byte) || "-._~!$&'()*+,;=".utf8.contains(byte)
        || extra.utf8.contains(byte))
      {
        return false
      }
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }
}
