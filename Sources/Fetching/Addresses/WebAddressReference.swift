extension WebAddress {
  /// The address that `reference` means when it is found at this one, as in a `Location` header.
  ///
  /// - Source: RFC 3986 §5.2.
  public func resolving(_ reference: String) throws(Refusal) -> WebAddress {
    if Self.hasScheme(reference) { return try WebAddress(parsing: reference) }
    if reference.utf8.starts(with: "//".utf8) { return try WebAddress(parsing: "\(scheme.rawValue):\(reference)") }
    let given = reference.utf8.prefix { $0 != UInt8(ascii: "#") }
    guard let first = given.first else { return self }
    let ownPath = target.utf8.prefix { $0 != UInt8(ascii: "?") }
    if first == UInt8(ascii: "?") {
      return try WebAddress(parsing: "\(origin)\(Substring(ownPath))\(Substring(given))")
    }
    let path = given.prefix { $0 != UInt8(ascii: "?") }
    let query = Substring(given.dropFirst(path.count))
    let folder = ownPath.prefix(through: ownPath.lastIndex(of: UInt8(ascii: "/")) ?? ownPath.startIndex)
    let whole = first == UInt8(ascii: "/") ? Array(path) : Array(folder) + Array(path)
    return try WebAddress(parsing: "\(origin)\(Self.withoutDots(whole))\(query)")
  }

  /// Whether the text begins with a scheme and a colon (RFC 3986 §3.1).
  private static func hasScheme(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return !text.utf8[..<colon].contains { "/?#".utf8.contains($0) }
  }

  /// A path whose `.` and `..` segments have been applied (RFC 3986 §5.2.4).
  private static func withoutDots(_ path: some Sequence<UInt8>) -> String {
    var kept: [ArraySlice<UInt8>] = []
    let segments = Array(path).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst()
    for (position, segment) in segments.enumerated() {
      let isUp = segment.elementsEqual("..".utf8)
      let isDots = isUp || segment.elementsEqual(".".utf8)
      if isUp { _ = kept.popLast() }
      if !isDots { kept.append(segment) } else if position == segments.count - 1 { kept.append([]) }
    }
    return String(decoding: kept.flatMap { [UInt8(ascii: "/")] + $0 }, as: UTF8.self)
  }
}
