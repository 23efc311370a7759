import Fetching
import Foundation
import Synchronization
import TestSupport

/// A small Internet inside the test: names that mean what the test says, all of whose public addresses lead to one stub.
final class TestWorld: Sendable {
  /// A public address that nobody is asked at, because connections to it take a detour.
  static let publicAddress = "93.184.215.14"

  let names: [String: [String]]
  private let lookups = Mutex<[String]>([])

  /// What was looked up so far.
  var lookedUp: [String] { lookups.withLock { $0 } }

  init(_ names: [String: [String]] = [:]) { self.names = names }

  /// Names that are not listed have one public address.
  var resolver: Resolver {
    Resolver { [self] name in
      lookups.withLock { $0.append(name) }
      let found = names[name] ?? [Self.publicAddress]
      return found.isEmpty ? .failure(.unknownName) : .success(found.compactMap { IPAddress($0) })
    }
  }

  /// A configuration whose connections to the given hosts end at the stub, once they have been judged.
  func configuration(_ port: UInt16, for hosts: [String] = ["badges.example.org:80"]) throws -> FetchingConfiguration {
    var configuration = FetchingConfiguration()
    configuration.resolver = resolver
    for host in hosts {
      let loopback = FetchingConfiguration.Detour(address: .v4(0x7F00_0001), port: port)
      guard let host = HostAndPort(host) else { throw POSIXError(.EINVAL) }
      configuration.detours[host] = loopback
    }
    return configuration
  }

  func fetcher(
    _ stub: StubServer, for hosts: [String] = ["badges.example.org:80"],
    _ change: (inout FetchingConfiguration) -> Void = { _ in }
  ) throws -> Fetcher {
    var configuration = try configuration(stub.port, for: hosts)
    change(&configuration)
    return Fetcher(configuration)
  }
}
