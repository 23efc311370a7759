internal import CCurl  // also for the constants of <sys/socket.h>, which it includes
internal import Glibc

/// Turns the name of a host into its addresses.
///
/// A value handed in, so that tests decide what a name means and no name leaves the machine.
public struct Resolver: Sendable {
  /// Why a name has no addresses.
  public enum Failure: Error, Sendable, Hashable {
    /// There is no such name, or it has no address.
    case unknownName
    /// The name servers could not say.
    case unavailable
  }

  private let lookUp: @Sendable (_ name: String) -> Result<[IPAddress], Failure>

  /// `lookUp` may block: it is called on a thread of its own.
  public init(_ lookUp: @escaping @Sendable (_ name: String) -> Result<[IPAddress], Failure>) {
    self.lookUp = lookUp
  }

  /// The addresses of a name; blocks until they are known. A name that ends in a dot is a whole one.
  public func addresses(of name: String) -> Result<[IPAddress], Failure> { lookUp(name) }

  /// The system's resolver: IPv6 and IPv4 addresses in the order in which they should be tried (RFC 6724).
  public static let system = Resolver { name in
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(name, nil, &hints, &list)
    guard code == 0 else { return .failure(code == EAI_NONAME || code == noAddress ? .unknownName : .unavailable) }
    defer { freeaddrinfo(list) }
    let entries = sequence(first: list) { $0?.pointee.ai_next }.prefix { $0 != nil }
    return .success(entries.compactMap { $0?.pointee.ai_addr.flatMap { IPAddress(socketAddress: $0) } })
  }

  /// `EAI_NODATA`, which glibc hides behind a feature macro: the name exists without an address.
  private static let noAddress: Int32 = -5
}
