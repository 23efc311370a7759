internal import Glibc

/// An IPv4 or IPv6 address, as a number in host byte order.
public enum IPAddress: Sendable, Hashable {
  case v4(UInt32)
  case v6(UInt128)

  /// Reads `192.0.2.1` or `2001:db8::1`; `nil` where the text is anything else.
  ///
  /// Only the four-part decimal form is an IPv4 address here: `0x7f.1`, `0177.0.0.1` and `127.1` are none.
  public init?(_ text: String) {
    var v4 = in_addr()
    var v6 = in6_addr()
    if inet_pton(AF_INET, text, &v4) == 1 {
      self = .v4(UInt32(bigEndian: v4.s_addr))
    } else if inet_pton(AF_INET6, text, &v6) == 1 {
      self = .v6(withUnsafeBytes(of: v6) { UInt128(bigEndian: $0.loadUnaligned(as: UInt128.self)) })
    } else {
      return nil
    }
  }

  /// The address of a socket address of the families `AF_INET` and `AF_INET6`; `nil` for any other family.
  ///
  /// `socketAddress` must hold as many bytes as its family has.
  init?(socketAddress: UnsafeRawPointer) {
    switch Int32(socketAddress.loadUnaligned(as: sa_family_t.self)) {
    case AF_INET:
      let address = socketAddress.loadUnaligned(as: sockaddr_in.self)
      self = .v4(UInt32(bigEndian: address.sin_addr.s_addr))
    case AF_INET6:
      let address = socketAddress.loadUnaligned(as: sockaddr_in6.self)
      self = .v6(withUnsafeBytes(of: address.sin6_addr) { UInt128(bigEndian: $0.loadUnaligned(as: UInt128.self)) })
    default:
      return nil
    }
  }
}

extension IPAddress: CustomStringConvertible {
  /// The usual text form: dotted decimal, or RFC 5952 as the C library writes it.
  public var description: String {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let size = socklen_t(text.count)
    let isWritten =
      switch self {
      case .v4(let number):
        withUnsafeBytes(of: number.bigEndian) { inet_ntop(AF_INET, $0.baseAddress, &text, size) != nil }
      case .v6(let number):
        withUnsafeBytes(of: number.bigEndian) { inet_ntop(AF_INET6, $0.baseAddress, &text, size) != nil }
      }
    guard isWritten else { return "" }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
