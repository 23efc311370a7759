/// Checks the target of a request, as sent.
///
/// - Source: RFC 9112, §3.2 “Request Target”; RFC 3986, §3.3 “Path”.
enum TargetReader {
  /// The target in origin form: from the path on, still percent-encoded.
  ///
  /// The absolute form is accepted where it names the same host as the `Host` field (RFC 9112, §3.2.2).
  static func read(_ bytes: [UInt8], host: [UInt8]?, limit: Int) throws(RequestRefusal) -> String {
    guard bytes.count <= limit else { throw .targetTooLong }
    guard bytes.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "#") }) else {
      throw .malformedTarget
    }
    let target = try originForm(bytes[...], host: host)
    let path = target.prefix { $0 != UInt8(ascii: "?") }
    try check(path: path)
    try check(query: target.dropFirst(path.count))
    return String(decoding: target, as: UTF8.self)
  }

  private static func originForm(
    _ bytes: ArraySlice<UInt8>, host: [UInt8]?
  ) throws(RequestRefusal) -> ArraySlice<UInt8> {
    if bytes.first == UInt8(ascii: "/") { return bytes }
    guard bytes.count > 7, bytes.prefix(7).equalsIgnoringCase("http://") else { throw .malformedTarget }
    let authority = bytes.dropFirst(7).prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
    guard let host, authority.map(\.lowercasedASCII) == host.map(\.lowercasedASCII) else { throw .malformedTarget }
    let target = bytes.dropFirst(7 + authority.count)
    guard target.first == UInt8(ascii: "/") else { throw .malformedTarget }
    return target
  }

  /// No broken escapes, no encoded control characters or backslashes, no dot segments however written.
  private static func check(path: ArraySlice<UInt8>) throws(RequestRefusal) {
    for segment in path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true) {
      guard let decoded = decode(segment) else { throw .malformedTarget }
      guard !decoded.contains(where: { $0.isControl || $0 == UInt8(ascii: "\\") }) else { throw .malformedTarget }
      guard decoded != Array(".".utf8), decoded != Array("..".utf8) else { throw .malformedTarget }
    }
  }

  /// Queries may hold escapes that are none (people type `?q=100%`), but never a NUL.
  private static func check(query: ArraySlice<UInt8>) throws(RequestRefusal) {
    var rest = query
    while let percent = rest.firstIndex(of: UInt8(ascii: "%")) {
      rest = rest[(percent + 1)...]
      guard !rest.starts(with: "00".utf8) else { throw .malformedTarget }
    }
  }

  private static func decode(_ segment: ArraySlice<UInt8>) -> [UInt8]? {
    var decoded: [UInt8] = []
    var rest = segment
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        decoded.append(byte)
        continue
      }
      guard let high = rest.popFirst()?.hexValue, let low = rest.popFirst()?.hexValue else { return nil }
      decoded.append(high << 4 | low)
    }
    return decoded
  }
}
