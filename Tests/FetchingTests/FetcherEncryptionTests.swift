import Fetching
import TestSupport
import Testing

/// Skipped where there is no `openssl` command to make certificates and to answer with them.
@Suite("Encrypted connections", .enabled(if: TLSServer.isAtHand))
struct FetcherEncryptionTests {
  let hosts = ["badges.example.org:443", "other.example:443", "badges.example.org:80"]

  private func get(
    _ address: String, from kind: TLSServer.Certificate, trusting: Bool = true
  ) async throws -> FetchedDocument {
    let server = try TLSServer(kind)
    defer { server.stop() }
    var configuration = try TestWorld().configuration(server.port, for: hosts)
    if trusting { configuration.certificateAuthorities = server.certificate }
    return try await Fetcher(configuration).get(address)
  }

  @Test("a trusted certificate for the host is good")
  func good() async throws {
    let document = try await get("https://badges.example.org/good", from: .good)
    #expect(document.status == 200)
    #expect(document.isEncrypted)
  }

  @Test("a certificate that signed itself is not trusted")
  func selfSigned() async throws {
    await #expect(throws: FetchFailure.certificateUntrusted) {
      try await get("https://badges.example.org/good", from: .good, trusting: false)
    }
  }

  @Test("an expired certificate is not good, even if it is trusted")
  func expired() async throws {
    await #expect(throws: FetchFailure.certificateExpired) {
      try await get("https://badges.example.org/good", from: .expired)
    }
  }

  @Test("a certificate for another host is not good")
  func otherHost() async throws {
    await #expect(throws: FetchFailure.certificateOfAnotherHost) {
      try await get("https://other.example/good", from: .good)
    }
  }

  @Test("a redirect from https to http is not followed")
  func downgrade() async throws {
    await #expect(throws: FetchFailure.redirectToUnencrypted) {
      try await get("https://badges.example.org/down", from: .good)
    }
  }

  @Test("a server that speaks plain HTTP at an https address is no encrypted connection")
  func plain() async throws {
    let stub = try StubServer { connection in connection.write(response()) }
    let fetcher = try TestWorld().fetcher(stub, for: hosts)
    await #expect(throws: FetchFailure.encryptionFailed) { try await fetcher.get("https://badges.example.org/good") }
  }
}
