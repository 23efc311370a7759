/// The address under which people reach the site.
enum SiteAddress {
  /// The address in its one form: lower case, no slash behind, no port that the scheme has anyway. `nil` where it is
  /// not scheme, host and perhaps port.
  static func normal(_ text: String) -> String? {
    let lower = text.lowercased()
    for (scheme, usual) in [("https://", 443), ("http://", 80)] where lower.hasPrefix(scheme) {
      var rest = lower.dropFirst(scheme.count)
      if rest.hasSuffix("/") { rest.removeLast() }
      let hasPort = rest.last != "]" && rest.contains(":")
      let whole = hasPort ? String(rest) : "\(rest):\(usual)"
      guard let (host, port) = ListenAddress.hostAndPort(whole) else { return nil }
      return scheme + host + (port == usual ? "" : ":\(port)")
    }
    return nil
  }

  /// Whether only this machine can reach it.
  static func isLoopback(_ normal: String) -> Bool {
    let authority = normal.drop { $0 != "/" }.dropFirst(2)
    if authority.hasPrefix("[") { return authority.hasPrefix("[::1]") }
    let host = authority.prefix { $0 != ":" }
    return host == "localhost" || (host.hasPrefix("127.") && NumericAddress.bits(String(host)) == 32)
  }
}
