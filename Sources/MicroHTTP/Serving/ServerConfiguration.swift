/// Where the server listens, and with which limits.
public struct ServerConfiguration: Sendable, Hashable {
  /// A numeric address: `127.0.0.1`, `0.0.0.0`, `::1`, or `::` for everything, IPv4 included.
  public var address = "127.0.0.1"
  /// 0 lets the system choose a free one; ``Server/port`` says which.
  public var port = 0
  /// Threads that serve connections.
  public var threads = 2
  public var limits = ServerLimits()
  public var deadlines = ServerDeadlines()

  public init() {}
}
