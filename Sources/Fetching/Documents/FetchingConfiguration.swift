public import Foundation

/// What a ``Fetcher`` may do and whom it says it is.
public struct FetchingConfiguration: Sendable {
  /// Where a test's stub listens instead of the host that is asked.
  public struct Detour: Sendable, Hashable {
    public var address: IPAddress
    public var port: UInt16

    public init(address: IPAddress, port: UInt16) {
      self.address = address
      self.port = port
    }
  }

  /// Hosts that may be asked wherever they are, for tests and for issuers inside the same network. None by default.
  public var allowedHosts: Set<HostAndPort> = []
  /// This site's own host, which is never asked over the network.
  public var ownSite: HostAndPort?
  public var limits = FetchingLimits()
  /// The `User-Agent` of every request, in printable ASCII.
  public var userAgent = "Lapel"
  /// A file of certificates in PEM form that are trusted instead of the system's.
  public var certificateAuthorities: String?
  public var resolver = Resolver.system
  /// For tests: connections that are judged by the address they would go to, and then go elsewhere.
  public var detours: [HostAndPort: Detour] = [:]
  public var now: @Sendable () -> Date = { Date() }

  public init() {}
}
