/// Where the server listens.
public struct ListenAddress: Sendable, Hashable, CustomStringConvertible {
  /// A numeric address, without brackets.
  public let host: String
  public let port: Int

  /// Where nobody decided: reachable from this machine alone.
  static let usual = ListenAddress(host: "127.0.0.1", port: 8000)

  private init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// Reads `127.0.0.1:8000` or `[::1]:8000`.
  init?(_ text: String) {
    guard let (host, port) = Self.hostAndPort(text) else { return nil }
    let bare = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    guard NumericAddress.bits(bare) != nil else { return nil }
    self.host = bare
    self.port = port
  }

  public var description: String { (host.contains(":") ? "[\(host)]" : host) + ":\(port)" }

  /// Whether it is every address of the machine, which no visitor can type.
  var isEveryAddress: Bool { host == "0.0.0.0" || host == "::" }

  /// Splits `host:port`; the host is a name, a numeric IPv4 address, or a numeric IPv6 address in brackets.
  static func hostAndPort(_ text: String) -> (host: String, port: Int)? {
    guard let colon = text.lastIndex(of: ":") else { return nil }
    let host = text[..<colon]
    let digits = text[text.index(after: colon)...]
    guard (1...5).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let port = Int(digits), (1...65535).contains(port), (1...253).contains(host.utf8.count)
    else { return nil }
    if host.hasPrefix("["), host.hasSuffix("]") {
      return NumericAddress.bits(String(host.dropFirst().dropLast())) == 128 ? (String(host), port) : nil
    }
    let isName = host.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
        || byte == 0x2E
    }
    return isName ? (String(host), port) : nil
  }
}
