/// How much the server takes at once.
public struct ServerLimits: Sendable, Hashable {
  /// Connections in all; more wait in the kernel's queue. Kept below the limit of open files by itself.
  public var connections = 4096
  /// Connections from one address; more are closed at once. `nil` where a proxy in front makes all connections.
  public var connectionsPerAddress: Int? = 256
  /// Bytes of the request's target (414). At most 65,536 are useful.
  public var target = 8192
  /// Bytes of the request's head (431). Heads above some 100 KiB are refused by the library itself, in its own words.
  public var head = 16384
  /// Header fields of a request (431).
  public var fields = 100
  /// Uploads in parts that are under way at once (503); with ``PartLimits/waiting`` it bounds the memory they take.
  public var uploads = 32

  public init() {}
}
