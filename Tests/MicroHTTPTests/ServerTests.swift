import Glibc
import HTTPTypes
import MicroHTTP
import Testing

@Suite("The server")
struct ServerTests {
  @Test("a request is answered")
  func answers() async throws {
    let server = try serve(answer: echo)
    let client = try RawClient(port: server.port)
    await client.send(get("/a?b=%20c"))
    let response = try await client.response()
    #expect(response.status == 200)
    #expect(response.text == "GET /a?b=%20c\n")
    #expect(response["content-type"] == "text/plain")
    #expect(response["date"] != nil)
  }

  @Test("several requests use one connection, one after the other and all at once")
  func keepAlive() async throws {
    let server = try serve(answer: echo)
    let client = try RawClient(port: server.port)
    await client.send(get("/1"))
    #expect(try await client.response().text == "GET /1\n")
    await client.send(get("/2") + post("/3", body: "three") + get("/4") + get("/5", "Connection: close\r\n"))
    #expect(try await client.response().text == "GET /2\n")
    #expect(try await client.response().text == "POST /3\nthree")
    #expect(try await client.response().text == "GET /4\n")
    #expect(try await client.response().text == "GET /5\n")
    #expect(try await client.receive().isEmpty)
  }

  @Test("HEAD has the length of the answer to GET, and no body", arguments: ["", "Accept-Encoding: gzip\r\n"])
  func head(fields: String) async throws {
    let body = Array(String(repeating: "badge ", count: 1000).utf8)
    let server = try serve { _ in Response(headers: [.contentType: "text/plain"], body: .bytes(body)) }
    let client = try RawClient(port: server.port)
    await client.send("HEAD / HTTP/1.1\r\nHost: lapel.test\r\n\(fields)\r\n")
    let head = try await client.response(hasBody: false)
    await client.send(get("/", fields))
    let whole = try await client.response()
    #expect(head["content-length"] == String(whole.body.count))
    #expect(head["content-encoding"] == whole["content-encoding"])
  }

  @Test("HEAD of a stream does not run the stream, and nothing follows the head")
  func headOfStream() async throws {
    let server = try serve { _ in Response(body: .stream { _ in Issue.record("nobody reads this") }) }
    let client = try RawClient(port: server.port)
    await client.send("HEAD / HTTP/1.1\r\nHost: lapel.test\r\n\r\n")
    let response = try await client.response(hasBody: false)
    #expect(response.status == 200)
    #expect(response["content-length"] == nil)
    #expect(try await client.receive().isEmpty)
  }

  @Test("the plan answers from memory, and the connection lives on")
  func fromMemory() async throws {
    let server = try serve(plan: { _ in .answer(Response(body: .bytes(Array("cached".utf8)))) }) { _ in
      Issue.record("the handler is not asked")
      return Response()
    }
    let client = try RawClient(port: server.port)
    for _ in 1...3 {
      await client.send(get("/"))
      #expect(try await client.response().text == "cached")
    }
    await client.send(post("/", body: "a body that nobody wants"))
    #expect(try await client.response().text == "cached")
    await client.send(get("/"))
    #expect(try await client.response().text == "cached")
  }

  @Test("an HTTP/1.0 client without Host is served, and the connection closed")
  func oldClient() async throws {
    let server = try serve(answer: echo)
    let client = try RawClient(port: server.port)
    await client.send("GET /old HTTP/1.0\r\n\r\n")
    #expect(try await client.response().text == "GET /old\n")
    #expect(try await client.receive().isEmpty)
  }

  @Test("an IPv6 socket for everything takes IPv4 clients and calls them by their IPv4 address")
  func everyAddress() async throws {
    let server = try serve({ $0.address = "::" }) { Response(body: .bytes(Array($0.head.peer.utf8))) }
    let client = try RawClient(port: server.port)
    await client.send(get("/"))
    #expect(try await client.response().text == "127.0.0.1")
  }

  @Test("the handler's fields arrive, those of the server's own business do not")
  func fields() async throws {
    let server = try serve { _ in
      Response(
        headers: [
          .location: "/there", .contentLength: "99", .transferEncoding: "chunked", .date: "yesterday", .server: "",
        ], body: .bytes(Array("x".utf8)))
    }
    let client = try RawClient(port: server.port)
    await client.send(get("/"))
    let response = try await client.response()
    #expect(response["location"] == "/there")
    #expect(response["content-length"] == "1")
    #expect(response["date"] != "yesterday")
    #expect(response["server"] == nil)
  }

  @Test("a line break in a field splits no answer")
  func splitting() async throws {
    let server = try serve { _ in Response(headers: [.location: "/x\r\nSet-Cookie: a=b"]) }
    let client = try RawClient(port: server.port)
    await client.send(get("/"))
    let response = try await client.response()
    #expect(response["set-cookie"] == nil)
    #expect(response.status == 200)
  }

  @Test("what cannot listen says why")
  func errors() throws {
    #expect(throws: ServerError.addressMalformed("lapel.test")) { try serve({ $0.address = "lapel.test" }, answer: echo) }
    #expect(throws: ServerError.portMalformed(65536)) { try serve({ $0.port = 65536 }, answer: echo) }
    #expect(throws: ServerError.addressNotHere) { try serve({ $0.address = "192.0.2.1" }, answer: echo) }
    let server = try serve(answer: echo)
    #expect(throws: ServerError.addressInUse) { try serve({ $0.port = server.port }, answer: echo) }
  }

  @Test("connections of one address above its limit are closed, the others served")
  func perAddress() async throws {
    let server = try serve({ $0.limits.connectionsPerAddress = 2 }, answer: echo)
    let first = try RawClient(port: server.port)
    let second = try RawClient(port: server.port)
    await first.send(get("/1"))
    await second.send(get("/2"))
    #expect(try await first.response().status == 200)
    #expect(try await second.response().status == 200)
    let third = try RawClient(port: server.port)
    #expect(try await third.receive().isEmpty)
    await first.send(get("/1"))
    #expect(try await first.response().status == 200)
  }
}
