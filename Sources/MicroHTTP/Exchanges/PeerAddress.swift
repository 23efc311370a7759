internal import CMicroHTTPD
internal import Glibc

/// The numeric form of a socket's address.
enum PeerAddress {
  /// The address without port; an IPv4 address within an IPv6 one is written as IPv4. Empty for other families.
  static func text(_ address: UnsafePointer<sockaddr>?) -> String {
    guard let address else { return "" }
    let raw = UnsafeRawPointer(address)
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      return format(AF_INET, raw.loadUnaligned(as: sockaddr_in.self).sin_addr)
    case AF_INET6:
      let six = raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr
      let bytes = withUnsafeBytes(of: six) { Array($0) }
      let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
      guard bytes.starts(with: mapped) else { return format(AF_INET6, six) }
      return bytes.dropFirst(12).map(String.init).joined(separator: ".")
    default:
      return ""
    }
  }

  private static func format<Address>(_ family: Int32, _ address: Address) -> String {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    return withUnsafePointer(to: address) { pointer in
      inet_ntop(family, pointer, &text, socklen_t(text.count)).map { String(cString: $0) } ?? ""
    }
  }
}
