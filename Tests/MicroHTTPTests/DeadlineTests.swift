import HTTPTypes
import MicroHTTP
import Testing

@Suite("Deadlines and clients that go away")
struct DeadlineTests {
  @Test("a head that drips is cut, however busily it drips", arguments: ["", "GET / HTTP/1.1\r\nHost: x\r\nX: "])
  func drip(beginning: String) async throws {
    let server = try serve(
      { configuration in
        configuration.deadlines.opening = .milliseconds(600)
        configuration.deadlines.head = .milliseconds(600)
      }, answer: echo)
    let client = try RawClient(port: server.port)
    await client.send(beginning)
    // The server sees a byte every 20 ms, for up to 20 seconds, which no timeout for idleness would end.
    var sent = 0
    while sent < 1000, await client.send("a") == 1 {
      sent += 1
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(sent < 1000)
  }

  @Test("a body that drips is cut")
  func drippingBody() async throws {
    let server = try serve({ $0.deadlines.body = .milliseconds(600) }, answer: echo)
    let client = try RawClient(port: server.port)
    await client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n")
    var sent = 0
    while sent < 1000, await client.send("a") == 1 {
      sent += 1
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(sent < 1000)
  }

  @Test("a connection that never asks anything, or nothing more, is closed")
  func idle() async throws {
    let server = try serve(
      { configuration in
        configuration.deadlines.opening = .milliseconds(300)
        configuration.deadlines.idle = .milliseconds(300)
      }, answer: echo)
    let silent = try RawClient(port: server.port)
    #expect(try await silent.receive().isEmpty)
    let once = try RawClient(port: server.port)
    await once.send(get("/"))
    #expect(try await once.response().status == 200)
    #expect(try await once.receive().isEmpty)
  }

  @Test("a handler that takes too long is cancelled, and the client told")
  func slowHandler() async throws {
    let cancelled = Signal<Void>()
    let server = try serve({ $0.deadlines.working = .milliseconds(300) }) { _ in
      try? await Task.sleep(for: .seconds(600))
      if Task.isCancelled { cancelled.set(()) }
      return Response()
    }
    let client = try RawClient(port: server.port)
    await client.send(get("/"))
    #expect(try await client.response().status == 503)
    await cancelled.value
    #expect(try await client.receive().isEmpty)
  }

  @Test("a client that does not read its answer is cut")
  func slowReader() async throws {
    let server = try serve({ $0.deadlines.sending = .milliseconds(500) }) { _ in
      Response(body: .bytes([UInt8](repeating: 1, count: 30_000_000)))
    }
    let client = try RawClient(port: server.port, receiveBuffer: 4096)
    await client.send(get("/"))
    try await Task.sleep(for: .seconds(1))
    #expect(try await client.receiveAll().count < 30_000_000)
  }

  @Test("a stream that nobody reads is cut, and its writer told")
  func slowStreamReader() async throws {
    let end = Signal<Void>()
    let server = try serve({ $0.deadlines.streaming = .milliseconds(500) }) { _ in
      Response(
        body: .stream { writer in
          do throws(ClientGone) {
            while true { try await writer.write([UInt8](repeating: 7, count: 65536)) }
          } catch {
            end.set(())
          }
        })
    }
    let client = try RawClient(port: server.port, receiveBuffer: 4096)
    await client.send(get("/"))
    await end.value
  }

  @Test("a handler is cancelled when its client goes away")
  func clientGone() async throws {
    let begun = Signal<Void>()
    let cancelled = Signal<Void>()
    let server = try serve { _ in
      begun.set(())
      try? await Task.sleep(for: .seconds(600))
      if Task.isCancelled { cancelled.set(()) }
      return Response()
    }
    do {
      let client = try RawClient(port: server.port)
      await client.send(get("/"))
      await begun.value
    }
    await cancelled.value
  }
}
