/// Why a server did not start.
public enum ServerError: Error, Hashable, Sendable {
  /// The configured address is no numeric IPv4 or IPv6 address.
  case addressMalformed(String)
  /// The configured port is not 0 to 65535.
  case portMalformed(Int)
  /// Another program listens there.
  case addressInUse
  /// The machine has no such address.
  case addressNotHere
  /// The port is reserved for the superuser.
  case notPermitted
  /// The system refused a socket; the number is `errno`.
  case system(Int32)
  /// libmicrohttpd did not start, for want of memory, threads or files.
  case libraryRefused
}
