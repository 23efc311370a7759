public import Foundation

/// How much one fetch, one host and all fetches together may take.
public struct FetchingLimits: Sendable, Hashable {
  /// For one fetch with all its redirects, waiting for a place not counted.
  public var total: Duration = .seconds(10)
  /// For one connection, encryption included.
  public var connect: Duration = .seconds(3)
  /// For looking up one name.
  public var lookup: Duration = .seconds(5)
  /// For waiting until it is this fetch's turn.
  public var patience: Duration = .seconds(30)
  /// How many redirects are followed.
  public var redirects = 5
  /// All headers of one answer, in bytes.
  public var headerBytes = 64 << 10
  /// Fetches at the same time.
  public var atOnce = 32
  /// Fetches from the same host at the same time.
  public var atOncePerHost = 2
  /// Failures in a row after which a host is left alone.
  public var failuresBeforePause = 5
  /// How long a failing host is left alone, in seconds.
  public var pause: TimeInterval = 600

  public init() {}
}
