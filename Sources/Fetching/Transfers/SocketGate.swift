internal import CCurl
internal import Glibc

/// Decides, on the address of a socket and right before it connects, whether it may.
struct SocketGate: Sendable {
  /// Whether the operator opened this host, wherever it is.
  var isOpened: Bool
  /// Where the connection goes after it has been judged; for tests.
  var detour: FetchingConfiguration.Detour?

  /// Opens the socket that libcurl is about to connect; `nil` where the address is refused.
  func open(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t? {
    // The struct's last member is only the head of what it holds: the whole socket address follows in place.
    guard let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return nil }
    let socketAddress = UnsafeMutableRawPointer(address) + offset
    guard let target = IPAddress(socketAddress: socketAddress), isOpened || target.isGlobalUnicast else { return nil }
    if let detour { turn(address, socketAddress, to: detour) }
    let descriptor = socket(
      address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), address.pointee.`protocol`)
    return descriptor
  }

  /// libcurl lets this callback change where it will connect to. Only IPv4 stubs exist.
  private func turn(
    _ address: UnsafeMutablePointer<curl_sockaddr>, _ bytes: UnsafeMutableRawPointer,
    to detour: FetchingConfiguration.Detour
  ) {
    guard case .v4(let number) = detour.address else { return }
    var target = sockaddr_in()
    target.sin_family = sa_family_t(AF_INET)
    target.sin_port = detour.port.bigEndian
    target.sin_addr.s_addr = number.bigEndian
    address.pointee.family = AF_INET
    address.pointee.addrlen = UInt32(MemoryLayout<sockaddr_in>.size)
    withUnsafeBytes(of: target) {
      bytes.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(bytes), byteCount: $0.count)
    }
  }
}
