import Fetching
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite("The guard before every connection")
struct FetcherGuardTests {
  @Test("a server on this machine is out of reach by default, however it is called")
  func loopback() async throws {
    let stub = try StubServer.always(response())
    var configuration = FetchingConfiguration()
    configuration.resolver = TestWorld(["local.example.": ["127.0.0.1"]]).resolver
    #expect(configuration.allowedHosts.isEmpty && configuration.detours.isEmpty)
    let fetcher = Fetcher(configuration)
    for host in ["127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "local.example"] {
      await #expect(throws: FetchFailure.refusedAddress) { try await fetcher.get("http://\(host):\(stub.port)/") }
    }
    await #expect(throws: FetchFailure.refusedName) { try await fetcher.get("http://localhost:\(stub.port)/") }
    #expect(stub.connections == 0)
  }

  @Test("a host that the operator opened is reached, at that port only")
  func allowed() async throws {
    let (stub, other) = (try StubServer.always(response()), try StubServer.always(response()))
    var configuration = FetchingConfiguration()
    configuration.allowedHosts = [
      try #require(HostAndPort("127.0.0.1:\(stub.port)")), try #require(HostAndPort("localhost:\(stub.port)")),
    ]
    configuration.resolver = TestWorld(["localhost": ["127.0.0.1"]]).resolver
    let fetcher = Fetcher(configuration)
    #expect(try await fetcher.get("http://127.0.0.1:\(stub.port)/").status == 200)
    #expect(try await fetcher.get("http://localhost:\(stub.port)/").status == 200)
    await #expect(throws: FetchFailure.refusedAddress) { try await fetcher.get("http://127.0.0.1:\(other.port)/") }
    await #expect(throws: FetchFailure.refusedName) { try await fetcher.get("http://localhost:\(other.port)/") }
    #expect(other.connections == 0)
  }

  @Test(
    "one address that is not public makes the whole answer of the name servers worthless",
    arguments: [
      ["127.0.0.1"], [TestWorld.publicAddress, "127.0.0.1"], ["::1", TestWorld.publicAddress], ["::ffff:10.0.0.1"],
      [TestWorld.publicAddress, "203.0.113.5"],
    ])
  func mixed(_ addresses: [String]) async throws {
    let stub = try StubServer.always(response())
    let world = TestWorld(["badges.example.org.": addresses])
    await #expect(throws: FetchFailure.refusedAddress) {
      try await world.fetcher(stub).get("http://badges.example.org/")
    }
    #expect(stub.connections == 0)
  }

  @Test("a name is looked up once for each hop, and what was judged is what is connected to")
  func rebinding() async throws {
    let stub = try StubServer.always(response())
    let asked = Requests()
    let fetcher = try TestWorld().fetcher(stub) {
      $0.resolver = Rebinding(answers: [[TestWorld.publicAddress], ["127.0.0.1"]], asked: asked).resolver
    }
    #expect(try await fetcher.get("http://badges.example.org/").status == 200)
    #expect(asked.all.withLock { $0 } == [["badges.example.org."]])
    await #expect(throws: FetchFailure.refusedAddress) { try await fetcher.get("http://badges.example.org/") }
    #expect(stub.connections == 1)
  }

  @Test("this site's own address is not asked, another port of it is")
  func ownSite() async throws {
    let stub = try StubServer.always(response())
    let fetcher = try TestWorld().fetcher(stub, for: ["lapel.example:80", "lapel.example:8080"]) {
      $0.ownSite = HostAndPort("lapel.example:80")
    }
    await #expect(throws: FetchFailure.ownSite) { try await fetcher.get("http://LAPEL.example./x") }
    #expect(try await fetcher.get("http://lapel.example:8080/").status == 200)
  }

  @Test(
    "names that mean something only inside are not even looked up",
    arguments: [
      "metadata", "router.lan", "a.internal", "x.onion", "1.0.0.127.in-addr.arpa", "printer.local", "localhost.",
    ])
  func insideNames(_ name: String) async throws {
    let world = TestWorld()
    let fetcher = Fetcher(try world.configuration(1))
    await #expect(throws: FetchFailure.refusedName) { try await fetcher.get("https://\(name)/") }
    #expect(world.lookedUp.isEmpty)
  }

  @Test("IPv6 addresses that are public are connected to as well")
  func version6() async throws {
    let stub = try StubServer.always(response())
    let world = TestWorld(["badges.example.org.": ["2606:4700::1111", TestWorld.publicAddress]])
    #expect(try await world.fetcher(stub).get("http://badges.example.org/").status == 200)
    let literal = try world.fetcher(stub, for: ["[2606:4700::1111]:80"])
    #expect(try await literal.get("http://[2606:4700::1111]/").status == 200)
  }

  @Test("proxies of the environment are ignored")
  func proxies() async {
    await #expect(processExitsWith: .success) {
      for name in ["http_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"] { setenv(name, "http://127.0.0.1:1", 1) }
      let stub = try StubServer.always(response())
      let document = try await TestWorld().fetcher(stub).get("http://badges.example.org/")
      #expect(document.status == 200)
    }
  }
}

/// A name server that gives another answer each time.
private final class Rebinding: Sendable {
  private let answers: Mutex<[[String]]>
  private let asked: Requests

  init(answers: [[String]], asked: Requests) {
    self.answers = Mutex(answers)
    self.asked = asked
  }

  var resolver: Resolver {
    Resolver { [self] name in
      asked.all.withLock { $0.append([name]) }
      return .success(answers.withLock { $0.isEmpty ? [] : $0.removeFirst() }.compactMap { IPAddress($0) })
    }
  }
}
