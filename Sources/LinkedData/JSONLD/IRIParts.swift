extension IRI {
  /// The five components of an address.
  ///
  /// - Source: RFC 3986, appendix B and section 5.
  struct Parts {
    typealias Bytes = ArraySlice<UInt8>
    var scheme: Bytes?
    var authority: Bytes?
    var path: Bytes
    var query: Bytes?
    var fragment: Bytes?

    init(_ text: String) {
      var rest = Array(text.utf8)[...]
      if IRI.isAbsolute(text), let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
        scheme = rest[..<colon]
        rest = rest[(colon + 1)...]
      }
      if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
        fragment = rest[(hash + 1)...]
        rest = rest[..<hash]
      }
      if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
        query = rest[(mark + 1)...]
        rest = rest[..<mark]
      }
      if rest.starts(with: "//".utf8) {
        let content = rest.dropFirst(2)
        let end = content.firstIndex(of: UInt8(ascii: "/")) ?? content.endIndex
        authority = content[..<end]
        rest = content[end...]
      }
      path = rest
    }

    var text: String {
      var bytes: [UInt8] = []
      if let scheme { bytes += scheme + [UInt8(ascii: ":")] }
      if let authority { bytes += "//".utf8 + authority }
      bytes += path
      if let query { bytes += [UInt8(ascii: "?")] + query }
      if let fragment { bytes += [UInt8(ascii: "#")] + fragment }
      return String(decoding: bytes, as: UTF8.self)
    }

    /// A relative path at the place of this one's last segment (section 5.2.3).
    func merged(with relative: Bytes) -> Bytes {
      if authority != nil, path.isEmpty { return [UInt8(ascii: "/")] + relative }
      guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return relative }
      return path[...slash] + relative
    }

    /// A path without `.` and `..` (section 5.2.4).
    static func withoutDots(_ path: Bytes) -> Bytes {
      let isRooted = path.first == UInt8(ascii: "/")
      let segments = path.dropFirst(isRooted ? 1 : 0).split(
        separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      var kept: [Bytes] = []
      for (position, segment) in segments.enumerated() {
        let isUp = segment.elementsEqual("..".utf8)
        if isUp { _ = kept.popLast() }
        if isUp || segment.elementsEqual(".".utf8) {
          if position == segments.count - 1 { kept.append([]) }
        } else {
          kept.append(segment)
        }
      }
      return (isRooted ? [UInt8(ascii: "/")] : []) + kept.joined(separator: [UInt8(ascii: "/")])
    }
  }
}
