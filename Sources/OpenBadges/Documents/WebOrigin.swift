internal import HostNames
internal import LinkedData

/// The host, and the port where it is not the usual one, of an http or https address: who answers for it.
///
/// Two documents are on the same site where their origins are equal. What stands before an `@` is no host; the scheme
/// does not count, so that a site may move from http to https.
public struct WebOrigin: Sendable, Hashable {
  /// In ASCII and lower case, other letters in their `xn--` form; compared byte by byte.
  public let host: String
  /// `nil` for the usual port of the scheme.
  public let port: Int?
  public let isEncrypted: Bool

  /// `host`, or `host:port`.
  public var name: String { port.map { "\(host):\($0)" } ?? host }

  /// The origin of an address; `nil` where it is not http or https or its host cannot be told for certain.
  public init?(_ address: String) {
    guard let first = address.utf8.first, first | 0x20 == UInt8(ascii: "h") else { return nil }
    var address = address
    guard let origin = address.withUTF8({ WebOrigin(bytes: $0) }) else { return nil }
    self = origin
  }

  private init?(bytes: UnsafeBufferPointer<UInt8>) {
    let isEncrypted = Self.begins(bytes, "https://")
    guard isEncrypted || Self.begins(bytes, "http://"),
      bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") })
    else { return nil }
    let authority = bytes[(isEncrypted ? 8 : 7)...].prefix { byte in
      byte != UInt8(ascii: "/") && byte != UInt8(ascii: "?") && byte != UInt8(ascii: "#")
    }
    let site = authority.lastIndex(of: UInt8(ascii: "@")).map { authority[($0 + 1)...] } ?? authority
    guard let (host, port) = Self.parts(of: site) else { return nil }
    self.host = host
    self.port = port == (isEncrypted ? 443 : 80) ? nil : port
    self.isEncrypted = isEncrypted
  }

  /// The origin that a bare `host` or `host:port` names.
  public init?(name: String) {
    var name = name
    guard let (host, port) = name.withUTF8({ Self.parts(of: $0[...]) }) else { return nil }
    self.host = host
    self.port = port == 443 || port == 80 ? nil : port
    self.isEncrypted = true
  }

  public static func == (left: WebOrigin, right: WebOrigin) -> Bool {
    left.port == right.port && left.host.isSame(as: right.host)
  }

  /// Whether both are the same host, or one is within the domain of the other, as `www.issuer.example` is. Where a domain
  /// is shared by strangers, as that of a hosting service is, this takes them for one.
  public func isKin(of other: WebOrigin) -> Bool {
    host.isSame(as: other.host) || host.utf8.reversed().starts(with: ".\(other.host)".utf8.reversed())
      || other.host.utf8.reversed().starts(with: ".\(host)".utf8.reversed())
  }

  public func hash(into hasher: inout Hasher) {
    for byte in host.utf8 { hasher.combine(byte) }
    hasher.combine(port)
  }

  private static func parts(of site: Slice<UnsafeBufferPointer<UInt8>>) -> (host: String, port: Int?)? {
    // The brackets of an IPv6 address enclose its colons.
    let end = site.first == UInt8(ascii: "[") ? site.firstIndex(of: UInt8(ascii: "]")) : site.startIndex
    guard let end else { return nil }
    let colon = site[end...].firstIndex(of: UInt8(ascii: ":")) ?? site.endIndex
    let host = site[..<colon]
    let digits = site[colon...].dropFirst()
    guard !host.isEmpty, host.allSatisfy(isHostByte), digits.count <= 5,
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    let port = digits.isEmpty ? nil : Int(String(decoding: digits, as: UTF8.self))
    if let port, !(1...65_535).contains(port) { return nil }
    guard let name = name(of: host) else { return nil }
    return (name, port)
  }

  private static func name(of host: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    let name = host.count > 1 && host.last == UInt8(ascii: ".") ? host.dropLast() : host
    let text = String(decoding: name, as: UTF8.self)
    guard name.allSatisfy({ $0 < 0x80 }) else { return HostName.ascii(text) }
    return name.contains { (0x41...0x5A).contains($0) } ? text.asciiLowercased : text
  }

  /// A web address as it is shown: what its host is called in other letters, which may look like those of another one,
  /// stands as the name service knows it, and so does what is written around it. The path and what follows stay as they are.
  public static func shown(_ address: String) -> String {
    guard !address.utf8.allSatisfy({ $0 < 0x80 }), let origin = WebOrigin(address) else { return address }
    return "\(origin.isEncrypted ? "https" : "http")://\(origin.name)\(Substring(behindHost(address)))"
  }

  /// The path of a web address, and what follows it.
  public static func behindHost(_ address: String) -> Substring.UTF8View {
    let marks: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")]
    let behindScheme = address.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst(3)
    return behindScheme.drop { !marks.contains($0) }
  }

  /// Whether an address begins with a scheme, in either case.
  private static func begins(_ address: UnsafeBufferPointer<UInt8>, _ scheme: String) -> Bool {
    let scheme = scheme.utf8Span.span
    guard address.count >= scheme.count else { return false }
    for index in scheme.indices {
      let byte = address[index]
      guard ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == scheme[index] else { return false }
    }
    return true
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
