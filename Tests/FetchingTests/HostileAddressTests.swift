import Fetching
import TestSupport
import Testing

/// Skipped where the shared collection is not at hand; ``WebAddressTests`` and ``FetcherGuardTests`` cover the same ground.
@Suite("The collection of hostile addresses", .enabled(if: !HostileCases.addresses.isEmpty))
struct HostileAddressTests {
  /// What the collection says the names mean; every other name has a public address.
  static let names: [String: [String]] = [
    "rebind.test.": [TestWorld.publicAddress, "127.0.0.1"],
    "v4mapped.test.": ["::ffff:10.0.0.1"],
    "host.docker.internal.": ["172.17.0.1"],
  ]

  @Test("each is fetched or refused as listed, and nothing refused is connected to", arguments: HostileCases.addresses)
  func address(_ hostile: HostileCases.Address) async throws {
    let stub = try StubServer { connection in
      connection.readSomething()
      connection.write(response())
    }
    let world = TestWorld(Self.names)
    var configuration = try world.configuration(stub.port)
    configuration.ownSite = HostAndPort("self.lapel.test:443")
    // Nothing is to leave this machine: whatever passes the guard ends at the stub, which speaks plain HTTP only.
    if let address = WebAddress(hostile.url) {
      configuration.detours[address.hostAndPort] = .init(address: .v4(0x7F00_0001), port: stub.port)
    }
    do {
      _ = try await Fetcher(configuration).get(hostile.url)
      #expect(hostile.accepts, "\(hostile.url): \(hostile.why)")
    } catch FetchFailure.encryptionFailed {
      // The address was good: only the stub does not speak TLS.
      #expect(hostile.accepts, "\(hostile.url): \(hostile.why)")
    } catch {
      #expect(hostile.expected == "reject", "\(hostile.url): \(error), but \(hostile.why)")
      #expect(stub.connections == 0)
      #expect(error.isRefusal, "\(hostile.url): \(error)")
    }
  }
}

extension HostileCases.Address {
  fileprivate var accepts: Bool { expected == "accept" || alsoOK?.contains("accept") == true }
}

extension FetchFailure {
  /// Whether Lapel itself said no, before anything was connected to.
  fileprivate var isRefusal: Bool {
    switch self {
    case .malformedAddress, .refusedName, .refusedAddress, .ownSite: true
    default: false
    }
  }
}
