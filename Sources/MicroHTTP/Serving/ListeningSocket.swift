internal import CMicroHTTPD
internal import Glibc

/// A socket that listens. Made here rather than by libmicrohttpd, so that a refusal can be told apart.
struct ListeningSocket: Sendable {
  let descriptor: Int32
  let isIPv6: Bool

  init(address: String, port: Int) throws(ServerError) {
    guard let port = UInt16(exactly: port) else { throw .portMalformed(port) }
    var four = in_addr()
    var six = in6_addr()
    // Checked as bytes: a NUL would end the text early for C.
    guard !address.utf8.contains(0) else { throw .addressMalformed(address) }
    if inet_pton(AF_INET, address, &four) == 1 {
      var socketAddress = sockaddr_in()
      socketAddress.sin_family = sa_family_t(AF_INET)
      socketAddress.sin_port = port.bigEndian
      socketAddress.sin_addr = four
      isIPv6 = false
      descriptor = try Self.listen(AF_INET, socketAddress)
    } else if inet_pton(AF_INET6, address, &six) == 1 {
      var socketAddress = sockaddr_in6()
      socketAddress.sin6_family = sa_family_t(AF_INET6)
      socketAddress.sin6_port = port.bigEndian
      socketAddress.sin6_addr = six
      isIPv6 = true
      descriptor = try Self.listen(AF_INET6, socketAddress)
    } else {
      throw .addressMalformed(address)
    }
  }

  /// The port in use, also where the system chose it.
  var port: Int {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let isKnown = withUnsafeMutablePointer(to: &storage) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) == 0 }
    }
    guard isKnown else { return 0 }
    // The port stands at the same place in both families.
    return withUnsafeBytes(of: &storage) { Int(UInt16(bigEndian: $0.load(fromByteOffset: 2, as: UInt16.self))) }
  }

  private static func listen<Address>(_ family: Int32, _ address: Address) throws(ServerError) -> Int32 {
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
    let descriptor = socket(family, kind, 0)
    guard descriptor >= 0 else { throw .system(errno) }
    set(descriptor, SOL_SOCKET, SO_REUSEADDR, 1)
    if family == AF_INET6 { set(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, 0) }
    let isBound = withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<Address>.size)) == 0
      }
    }
    guard isBound, Glibc.listen(descriptor, 1024) == 0 else {
      let code = errno
      close(descriptor)
      switch code {
      case EADDRINUSE: throw .addressInUse
      case EADDRNOTAVAIL: throw .addressNotHere
      case EACCES, EPERM: throw .notPermitted
      default: throw .system(code)
      }
    }
    return descriptor
  }

  private static func set(_ descriptor: Int32, _ level: Int32, _ option: Int32, _ value: Int32) {
    var value = value
    setsockopt(descriptor, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
  }
}
