import Fetching
import Glibc
import Synchronization
import TestSupport
import Testing

@Suite("Following redirects")
struct FetcherRedirectTests {
  let world = TestWorld(["inside.example.": ["10.0.0.1"], "half.example.": [TestWorld.publicAddress, "fd00::1"]])
  let address = "http://badges.example.org/a/1"

  static func redirect(_ location: String, _ status: Int = 302) -> String {
    "HTTP/1.1 \(status) Moved\r\nLocation: \(location)\r\nContent-Length: 0\r\n\r\n"
  }

  @Test("each of the five redirects is followed, and every hop is told", arguments: [301, 302, 303, 307, 308])
  func follows(_ status: Int) async throws {
    let stub = try StubServer.web { request, connection in
      connection.write(request[0].contains("/a/1") ? Self.redirect("../b?c#d", status) : response())
    }
    let document = try await world.fetcher(stub).get(address)
    #expect(document.hops == [address, "http://badges.example.org/b?c"])
    #expect(document.address == address)
    #expect(document.finalAddress == "http://badges.example.org/b?c")
  }

  @Test("five redirects are followed, a sixth is not, and a circle ends")
  func number() async throws {
    let stub = try StubServer.web { request, connection in
      let number = Int(request[0].dropFirst(5).prefix { $0.isNumber }) ?? 0
      connection.write(number == 0 ? response() : Self.redirect("/\(number - 1)"))
    }
    let fetcher = try world.fetcher(stub)
    #expect(try await fetcher.get("http://badges.example.org/5").hops.count == 6)
    await #expect(throws: FetchFailure.tooManyRedirects) { try await fetcher.get("http://badges.example.org/6") }
    let circle = try StubServer.always(Self.redirect("/a/1"))
    await #expect(throws: FetchFailure.tooManyRedirects) { try await world.fetcher(circle).get(address) }
    #expect(circle.connections == 6)
  }

  @Test("an authorization goes to the address it is brought for, and is carried to no other")
  func authorization() async throws {
    let stub = try StubServer.web { request, connection in
      connection.write(
        request.contains("Authorization: Bearer kelp") ? Self.redirect("http://other.example.org/") : response())
    }
    let document = try await world.fetcher(stub).get(address, authorization: "Bearer kelp")
    #expect(document.status == 302 && document.hops == [address] && stub.connections == 1)
  }

  @Test("a redirect must say where to, once", arguments: ["", "Location:\r\n", "Location: /a\r\nLocation: /b\r\n"])
  func withoutTarget(_ headers: String) async throws {
    let stub = try StubServer.always("HTTP/1.1 302 Found\r\n\(headers)Content-Length: 0\r\n\r\n")
    await #expect(throws: FetchFailure.redirectWithoutTarget) { try await world.fetcher(stub).get(address) }
  }

  @Test(
    "every hop is judged like the first",
    arguments: [
      ("http://127.0.0.1:8099/", .refusedAddress), ("http://[::1]/", .refusedAddress),
      ("//169.254.169.254/", .refusedAddress),
      ("http://[::ffff:7f00:1]/", .refusedAddress), ("http://inside.example/", .refusedAddress),
      ("http://half.example/", .refusedAddress), ("http://localhost/", .refusedName),
      ("http://postgres/", .refusedName),
      ("http://lapel.example/", .ownSite), ("http://127.0.0.1:5432/", .malformedRedirect(.port)),
      ("http://0x7f.1/", .malformedRedirect(.numericHost)),
      ("http://a@badges.example.org/", .malformedRedirect(.userinfo)),
      ("file:///etc/passwd", .malformedRedirect(.scheme)),
      ("gopher://badges.example.org/", .malformedRedirect(.scheme)),
      ("/\\127.0.0.1/", .malformedRedirect(.forbiddenCharacter)),
    ] as [(String, FetchFailure)], 0...1)
  func judged(_ target: (String, FetchFailure), after hops: Int) async throws {
    let stub = try StubServer.web { request, connection in
      connection.write(Self.redirect(hops == 1 && request[0].contains("/a/1") ? "/next" : target.0))
    }
    let fetcher = try world.fetcher(stub) { $0.ownSite = HostAndPort("lapel.example:80") }
    await #expect(throws: target.1) { try await fetcher.get(address) }
    #expect(stub.connections == hops + 1)
  }

  @Test("the time is for all hops together")
  func time() async throws {
    let stub = try StubServer.web { _, connection in
      usleep(120_000)
      connection.write(Self.redirect("/a/1"))
    }
    let fetcher = try world.fetcher(stub) { $0.limits.total = .milliseconds(300) }
    await #expect(throws: FetchFailure.timedOut) { try await fetcher.get(address) }
  }
}
