/// Where the site is reached: scheme, host and port, such as `https://badges.example.org`. Never from a request's headers.
public struct BaseAddress: Sendable, Hashable, CustomStringConvertible {
  public let isSecure: Bool
  /// Host, and port where it is not the scheme's own, in lower case: what a right `Host` header says.
  public let authority: String

  /// Reads `http(s)://host[:port]` with at most a slash behind.
  public init?(_ text: String) {
    let lower = text.lowercased()
    let isSecure = lower.hasPrefix("https://")
    guard isSecure || lower.hasPrefix("http://") else { return nil }
    var authority = lower.dropFirst(isSecure ? 8 : 7)
    if authority.hasSuffix("/") { authority = authority.dropLast() }
    guard (1...255).contains(authority.utf8.count), authority.utf8.allSatisfy(Self.isAllowed) else { return nil }
    let usual = isSecure ? ":443" : ":80"
    if authority.hasSuffix(usual) { authority = authority.dropLast(usual.count) }
    self.isSecure = isSecure
    self.authority = String(authority)
  }

  public var description: String { (isSecure ? "https://" : "http://") + authority }

  /// The host without its port.
  public var host: String {
    if authority.hasPrefix("[") { return String(authority.prefix { $0 != "]" }.dropFirst()) }
    return String(authority.prefix { $0 != ":" })
  }

  /// Host and port, the port always said.
  public var hostAndPort: String {
    let hasPort = authority.hasSuffix("]") ? false : authority.split(separator: "]").last?.contains(":") == true
    return hasPort ? authority : authority + (isSecure ? ":443" : ":80")
  }

  /// Whether only this machine can reach it, so that nobody else reads what a page says.
  public var isLoopback: Bool {
    host == "localhost" || host == "::1" || (host.hasPrefix("127.") && host.utf8.allSatisfy { $0 <= 0x39 })
  }

  /// A page of this site as a whole address, for mails and documents.
  public func absolute(_ link: Link) -> String {
    link.address.hasPrefix("/") ? description + link.address : link.address
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    (0x30...0x3A).contains(byte) || (0x61...0x7A).contains(byte) || [0x2D, 0x2E, 0x5B, 0x5D].contains(byte)
  }
}
