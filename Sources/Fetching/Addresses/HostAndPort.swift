/// A host and a port, as in `127.0.0.1:8099`.
public struct HostAndPort: Sendable, Hashable, CustomStringConvertible {
  /// As ``WebAddress/host``: lower case, an IPv6 address in brackets.
  public let host: String
  public let port: UInt16

  init(host: String, port: UInt16) {
    self.host = host
    self.port = port
  }

  /// Reads `host:port`, where both are as a web address may have them; `nil` where they are not.
  public init?(_ text: String) {
    guard let colon = text.utf8.lastIndex(of: UInt8(ascii: ":")),
      !text.utf8.contains(where: { "/?#".utf8.contains($0) }),
      let port = WebAddress.port(text.utf8[text.utf8.index(after: colon)...]),
      let address = WebAddress("http://" + text + "/")
    else { return nil }
    self.init(host: address.host, port: port)
  }

  public var description: String { "\(host):\(port)" }
}
