import Fetching
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite("Fetching documents")
struct FetcherTests {
  let world = TestWorld()
  let address = "http://badges.example.org/a/1"

  @Test("a good document comes with its status, media type, bytes and time")
  func good() async throws {
    let stub = try StubServer.always(
      response("200 OK", ["Content-Type: Application/LD+JSON ; charset=utf-8"], "{\"a\":1}"))
    let noon = Date(timeIntervalSince1970: 1_780_000_000)
    let document = try await world.fetcher(stub) { $0.now = { noon } }.get(address)
    #expect(document.status == 200)
    #expect(document.mediaType == "application/ld+json")
    #expect(document.body == Array("{\"a\":1}".utf8))
    #expect(document.fetchedAt == noon)
    #expect(document.hops == [address])
    #expect(document.finalAddress == address)
    #expect(!document.isEncrypted)
  }

  @Test("the request says who asks and what for, and nothing else about anybody")
  func request() async throws {
    let requests = Requests()
    let stub = try StubServer.web { request, connection in
      requests.all.withLock { $0.append(request) }
      connection.write(response("200 OK", ["Set-Cookie: a=b; Path=/"], "{}"))
    }
    let fetcher = try world.fetcher(stub) { $0.userAgent = "Lapel (+https://lapel.example)\r\nX: y" }
    _ = try await fetcher.get("http://badges.example.org/a/../b%2f?c=d#e", accept: "application/json\r\nX: y")
    _ = try await fetcher.get(address)
    #expect(
      requests.all.withLock { $0.first } == [
        "GET /a/../b%2f?c=d HTTP/1.1", "Host: badges.example.org", "User-Agent: Lapel (+https://lapel.example)X: y",
        "Accept: application/jsonX: y", "Accept-Encoding: identity",
      ])
    #expect(requests.all.withLock { $0.joined().contains { $0.lowercased().hasPrefix("cookie") } } == false)
  }

  @Test(
    "an answer that is no 200 is an answer",
    arguments: ["204 No Content", "404 Not Found", "410 Gone", "500 Oh", "300 Choices", "304 Same"])
  func otherStatus(_ status: String) async throws {
    let stub = try StubServer.always("HTTP/1.1 \(status)\r\nContent-Length: 0\r\n\r\n")
    let document = try await world.fetcher(stub).get(address)
    #expect(document.status == Int(status.prefix(3)))
    #expect(document.body.isEmpty)
    #expect(document.mediaType == nil)
  }

  @Test("a body is taken with its status when that is 410")
  func goneWithBody() async throws {
    let stub = try StubServer.always(response("410 Gone", ["Content-Type: application/json"], "{\"revoked\":true}"))
    let document = try await world.fetcher(stub).get(address)
    #expect(document.status == 410)
    #expect(document.body == Array("{\"revoked\":true}".utf8))
  }

  @Test("a body as large as allowed is taken, one byte more is not", arguments: [true, false])
  func largest(hasLength: Bool) async throws {
    let stub = try StubServer.web { request, connection in
      let size = request[0].contains("/fits") ? 1000 : 1001
      let length = hasLength ? "Content-Length: \(size)\r\n" : ""
      connection.write("HTTP/1.1 200 OK\r\n\(length)\r\n" + String(repeating: "a", count: size))
    }
    let fetcher = try world.fetcher(stub)
    #expect(try await fetcher.get("http://badges.example.org/fits", maximumBytes: 1000).body.count == 1000)
    await #expect(throws: FetchFailure.tooLarge) {
      try await fetcher.get("http://badges.example.org/larger", maximumBytes: 1000)
    }
  }

  @Test("an endless body ends at 1 MiB, chunked or not", arguments: [true, false])
  func endless(isChunked: Bool) async throws {
    let stub = try StubServer.web { _, connection in
      connection.write("HTTP/1.1 200 OK\r\n" + (isChunked ? "Transfer-Encoding: chunked\r\n\r\n" : "\r\n"))
      let piece = String(repeating: "a", count: 0x1000)
      while connection.write(isChunked ? "1000\r\n\(piece)\r\n" : piece) {}
    }
    await #expect(throws: FetchFailure.tooLarge) { try await world.fetcher(stub).get(address) }
  }

  @Test("headers end at 64 KiB", arguments: ["X-A: b\r\n", "X-Long: " + String(repeating: "a", count: 4000) + "\r\n"])
  func endlessHeaders(_ header: String) async throws {
    let stub = try StubServer.web { _, connection in
      connection.write("HTTP/1.1 200 OK\r\n")
      while connection.write(header) {}
    }
    await #expect(throws: FetchFailure.headersTooLarge) { try await world.fetcher(stub).get(address) }
  }

  @Test(
    "a compressed answer is refused, because nobody asked for one",
    arguments: ["gzip", "br", "deflate", "identity, gzip", "x"])
  func compressed(_ coding: String) async throws {
    let stub = try StubServer.always(response("200 OK", ["Content-Encoding: \(coding)"], "garbage"))
    await #expect(throws: FetchFailure.unaskedEncoding) { try await world.fetcher(stub).get(address) }
  }

  @Test("an answer that says it is not compressed is taken")
  func identity() async throws {
    let stub = try StubServer.always(response("200 OK", ["Content-Encoding: Identity"], "{}"))
    #expect(try await world.fetcher(stub).get(address).body == Array("{}".utf8))
  }

  @Test(
    "silence, slow headers and a slow body end when the time is over",
    arguments: ["", "HTTP/1.1 200 OK\r\nX: ", "HTTP/1.1 200 OK\r\n\r\n"])
  func slow(_ start: String) async throws {
    let stub = try StubServer.web { _, connection in
      connection.write(start)
      for _ in 0..<300 where connection.write(start.isEmpty ? "" : "a") { usleep(100_000) }
    }
    let fetcher = try world.fetcher(stub) { $0.limits.total = .milliseconds(300) }
    await #expect(throws: FetchFailure.timedOut) { try await fetcher.get(address) }
  }

  @Test("an answer that ends early is refused, also without any byte")
  func interrupted() async throws {
    let short = try StubServer.always("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort")
    await #expect(throws: FetchFailure.interrupted) { try await world.fetcher(short).get(address) }
    let none = try StubServer.always("")
    await #expect(throws: FetchFailure.interrupted) { try await world.fetcher(none).get(address) }
  }

  @Test("bytes beyond the announced length are not part of the document")
  func tooMuchSent() async throws {
    let stub = try StubServer.always("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}{\"more\":true}")
    #expect(try await world.fetcher(stub).get(address).body == Array("{}".utf8))
  }

  @Test(
    "what is not HTTP is refused",
    arguments: ["SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 200 OK\r\nA: b\0c\r\n\r\n", "<html>no headers</html>"])
  func malformed(_ answer: String) async throws {
    let stub = try StubServer.always(answer)
    await #expect(throws: FetchFailure.malformedAnswer) { try await world.fetcher(stub).get(address) }
  }

  @Test("an answer that is different each time is read once")
  func onceOnly() async throws {
    let stub = try StubServer.always(response())
    _ = try await world.fetcher(stub).get(address)
    #expect(stub.connections == 1)
  }

  @Test("a compressed transfer that nobody asked for is refused as well")
  func compressedTransfer() async throws {
    let stub = try StubServer.always(
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n4\r\nabcd\r\n0\r\n\r\n")
    await #expect(throws: FetchFailure.malformedAnswer) { try await world.fetcher(stub).get(address) }
  }

  @Test("what kind of document it is, is told and left to the caller")
  func html() async throws {
    let stub = try StubServer.always(response("200 OK", ["Content-Type: text/html"], "<html>"))
    #expect(try await world.fetcher(stub).get(address).mediaType == "text/html")
    let odd = try StubServer.always(response("200 OK", ["Content-Type: text"], "<html>"))
    #expect(try await world.fetcher(odd).get(address).mediaType == nil)
  }

  @Test("a host at which nothing listens is a failed connection")
  func nobodyListens() async throws {
    let configuration = try world.configuration(1)
    await #expect(throws: FetchFailure.connectionFailed) { try await Fetcher(configuration).get(address) }
  }

  @Test("a name without an address, and name servers that do not know")
  func unknownName() async throws {
    let stub = try StubServer.always(response())
    let nobody = TestWorld(["badges.example.org.": []])
    await #expect(throws: FetchFailure.unknownHost) { try await nobody.fetcher(stub).get(address) }
    let fetcher = try world.fetcher(stub) { $0.resolver = Resolver { _ in .failure(.unavailable) } }
    await #expect(throws: FetchFailure.nameServersUnavailable) { try await fetcher.get(address) }
  }

  @Test("name servers that do not answer hold up nobody for longer than the limit")
  func silentNameServers() async throws {
    let stub = try StubServer.always(response())
    let never = DispatchSemaphore(value: 0)
    let fetcher = try world.fetcher(stub) {
      $0.limits.lookup = .milliseconds(100)
      $0.resolver = Resolver { name in
        if name == "silent.example." { never.wait() }
        return .success([IPAddress(TestWorld.publicAddress)].compactMap { $0 })
      }
    }
    await #expect(throws: FetchFailure.nameTimedOut) { try await fetcher.get("http://silent.example/") }
    #expect(try await fetcher.get(address).status == 200)
    never.signal()
  }

  @Test("whoever no longer waits is let go at once")
  func cancelled() async throws {
    let stub = try StubServer.web { _, connection in _ = connection.line() }
    let fetcher = try world.fetcher(stub) { $0.limits.total = .seconds(600) }
    let task = Task { [address] in try await fetcher.get(address) }
    while stub.connections == 0 { try await Task.sleep(for: .milliseconds(5)) }
    task.cancel()
    await #expect(throws: FetchFailure.cancelled) { try await task.value }
  }
}

/// What a stub was asked.
final class Requests: Sendable {
  let all = Mutex<[[String]]>([])
}
