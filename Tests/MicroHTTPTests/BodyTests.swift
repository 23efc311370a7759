import HTTPTypes
import MicroHTTP
import Testing

@Suite("Bodies")
struct BodyTests {
  let loopback = ServerConfiguration()

  func small() throws -> Server { try serve(plan: { _ in .bytes(limit: 10) }, answer: echo) }

  @Test("a body of exactly the limit is taken, whole or in chunks")
  func exact() async throws {
    let server = try small()
    let client = try RawClient(port: server.port)
    await client.send(post("/", body: "0123456789"))
    #expect(try await client.response().text == "POST /\n0123456789")
    await client.send(
      "POST /c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n0123\r\n6;a=b\r\n456789\r\n0\r\nT: x\r\n\r\n"
    )
    #expect(try await client.response().text == "POST /c\n0123456789")
  }

  @Test("a length over the limit is refused before the body comes")
  func tooLong() async throws {
    let server = try small()
    let client = try RawClient(port: server.port)
    await client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n")
    #expect(try await client.response().status == 413)
    #expect(try await client.receive().isEmpty)
  }

  @Test("a client that sends a large refused body regardless can still read the refusal")
  func refusedWhileSending() async throws {
    let server = try small()
    let client = try RawClient(port: server.port)
    await client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4000000\r\n\r\n")
    await client.send([UInt8](repeating: 0, count: 4_000_000))
    let response = try await client.response()
    #expect(response.status == 413)
    #expect(response["connection"] == "close")
  }

  @Test("a refused body of many megabytes can be sent to its end, as browsers do before they read the answer")
  func swallowed() async throws {
    let server = try small()
    let client = try RawClient(port: server.port)
    let body = [UInt8](repeating: 0, count: 40 << 20)
    await client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: \(body.count)\r\n\r\n")
    #expect(await client.send(body) == body.count)
    #expect(try await client.response().status == 413)
  }

  @Test("a refused body that does not end is not read for ever")
  func endless() async throws {
    let server = try small()
    let client = try RawClient(port: server.port)
    await client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000000\r\n\r\n")
    let piece = [UInt8](repeating: 0, count: 16 << 20)
    var sent = 0
    for _ in 0..<16 { sent += await client.send(piece) }
    #expect(sent < 16 * piece.count)
  }

  @Test("chunks over the limit are refused as soon as they pass it, though their end never comes")
  func tooManyChunks() async throws {
    let server = try small()
    let client = try RawClient(port: server.port)
    await client.send(
      "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n01234567\r\n8\r\n01234567\r\n")
    #expect(try await client.response().status == 413)
  }

  @Test("a client that asks first is told to go on, or refused without having sent its body")
  func expectContinue() async throws {
    let server = try small()
    let welcome = try RawClient(port: server.port)
    await welcome.send("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n")
    #expect(try await welcome.response().status == 100)
    await welcome.send("abc")
    #expect(try await welcome.response().text == "POST /\nabc")
    let refused = try RawClient(port: server.port)
    await refused.send("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 11\r\n\r\n")
    #expect(try await refused.response().status == 413)
    #expect(try await refused.receive().isEmpty)
  }

  @Test("a body where none is expected is refused")
  func unexpected() async throws {
    let server = try serve(plan: { _ in .none }, answer: echo)
    let client = try RawClient(port: server.port)
    await client.send(post("/", body: "x"))
    #expect(try await client.response().status == 413)
  }

  @Test("a large body arrives unchanged")
  func large() async throws {
    let server = try serve(
      plan: { _ in .bytes(limit: 8 << 20) },
      answer: { request in
        guard case .bytes(let bytes) = request.body else { return Response(status: .internalServerError) }
        return Response(body: .bytes(bytes))
      })
    let body = (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
    let client = try RawClient(port: server.port)
    await client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: \(body.count)\r\n\r\n")
    async let sent = client.send(body)
    let response = try await client.response()
    #expect(await sent == body.count)
    #expect(response.body == body)
  }

  @Test("a refusal looks as the service wants")
  func ownRefusals() async throws {
    let service = Service(
      plan: { _ in .none }, answer: echo,
      refuse: { refusal, head in
        Response(status: refusal.status, body: .bytes(Array("\(refusal) \(head?.target ?? "-")".utf8)))
      })
    let server = try Server.start(loopback, service)
    let client = try RawClient(port: server.port)
    await client.send(post("/here", body: "x"))
    #expect(try await client.response().text == "bodyTooLarge /here")
    let other = try RawClient(port: server.port)
    await other.send(get("/%00"))
    #expect(try await other.response().text == "malformedTarget -")
  }
}
