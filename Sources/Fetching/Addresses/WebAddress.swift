/// An address on the web that Lapel may ask: the one strict reader of addresses that come from outside.
///
/// What it refuses, it refuses because two readers could understand it differently. Whether the host may be
/// connected to is not decided here but on the socket's address (``IPAddress/isGlobalUnicast``).
public struct WebAddress: Sendable, Hashable {
  public enum Scheme: String, Sendable { case http, https }

  public let scheme: Scheme
  /// Lower-case ASCII without a final dot; an IPv4 address as four decimal numbers, an IPv6 address in brackets.
  public let host: String
  /// The port that is connected to, also where the address does not name it.
  public let port: UInt16
  /// Path and query as they are sent, from the first `/` on; ASCII only. A fragment is not part of it.
  public let target: String

  /// The longest address that is read, in bytes.
  public static let maximumLength = 2048

  /// Reads an address; throws what is wrong with it.
  public init(parsing text: String) throws(Refusal) {
    guard text.utf8.count <= Self.maximumLength else { throw .tooLong }
    guard text.unicodeScalars.allSatisfy(Self.isAllowed) else { throw .forbiddenCharacter }
    let bytes = Array(text.utf8)
    let scheme = try Self.scheme(of: bytes)
    let rest = bytes.dropFirst(scheme.rawValue.utf8.count + 3)
    let authority = rest.prefix { !"/?#".utf8.contains($0) }
    let (host, port) = try Self.hostAndPort(authority)
    self.scheme = scheme
    self.host = host
    self.port = port ?? scheme.usualPort
    guard Self.isWebPort(self.port) else { throw .port }
    self.target = Self.target(rest.dropFirst(authority.count))
  }

  /// Reads an address; `nil` where it is none that Lapel asks.
  public init?(_ text: String) {
    guard let address = try? WebAddress(parsing: text) else { return nil }
    self = address
  }

  public var hostAndPort: HostAndPort { HostAndPort(host: host, port: port) }

  /// The host where it is an address rather than a name.
  public var literal: IPAddress? { IPAddress(host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host) }

  /// Scheme, host and port as they open an address, such as `https://badges.example.org`.
  public var origin: String {
    "\(scheme.rawValue)://\(host)" + (port == scheme.usualPort ? "" : ":\(port)")
  }
}

extension WebAddress: CustomStringConvertible {
  /// The address as it is asked: always the same text for the same address.
  public var description: String { origin + target }
}

extension WebAddress.Scheme {
  /// The port of an address that names none.
  public var usualPort: UInt16 { self == .https ? 443 : 80 }
}
