import HTTPTypes
import MicroHTTP
import Testing

@Suite("Streams and events")
struct StreamTests {
  struct Broken: Error {}

  @Test("a stream arrives whole, in order, and the connection lives on")
  func whole() async throws {
    let server = try serve { request in
      guard request.head.target == "/stream" else { return await echo(request) }
      return Response(
        body: .stream { writer in
          for number in 0..<200 { try await writer.write([UInt8](repeating: UInt8(number), count: 10_000)) }
        })
    }
    let client = try RawClient(port: server.port)
    await client.send(get("/stream"))
    let body = try await client.response().body
    #expect(body == (0..<200).flatMap { [UInt8](repeating: UInt8($0), count: 10_000) })
    await client.send(get("/next"))
    #expect(try await client.response().text == "GET /next\n")
  }

  @Test("a piece is sent while the writer waits for the next")
  func pieceByPiece() async throws {
    let goOn = Signal<Void>()
    let server = try serve { _ in
      Response(
        body: .stream { writer in
          try await writer.write(Array("first".utf8))
          await goOn.value
          try await writer.write(Array("second".utf8))
        })
    }
    let client = try RawClient(port: server.port)
    await client.send(get("/"))
    _ = try await client.receive(until: "first")
    goOn.set(())
    _ = try await client.receive(until: "second\r\n0\r\n\r\n")
  }

  @Test("a writer waits for a client that does not read")
  func backPressure() async throws {
    let written = Counter()
    let server = try serve { _ in
      Response(
        body: .stream { writer in
          for _ in 0..<1000 {
            try await writer.write([UInt8](repeating: 7, count: 65536))
            written.increase()
          }
        })
    }
    let client = try RawClient(port: server.port, receiveBuffer: 65536)
    await client.send(get("/"))
    try await Task.sleep(for: .milliseconds(500))
    // 64 MB fit into no socket's buffers: unless the writer is held up, it is through by now.
    #expect(written.count < 1000)
    #expect(try await client.response().body.count == 65_536_000)
  }

  @Test("an HTTP/1.0 client gets a stream that ends with the connection")
  func oldClient() async throws {
    let server = try serve { _ in
      Response(body: .stream { writer in for word in ["a", "b", "c"] { try await writer.write(Array(word.utf8)) } })
    }
    let client = try RawClient(port: server.port)
    await client.send("GET / HTTP/1.0\r\n\r\n")
    #expect(try await client.response().text == "abc")
  }

  @Test("a stream that fails is cut, so that nobody takes it for whole")
  func failure() async throws {
    let server = try serve { _ in
      Response(
        body: .stream { writer in
          try await writer.write(Array("half".utf8))
          throw Broken()
        })
    }
    let client = try RawClient(port: server.port)
    await client.send(get("/"))
    let all = String(decoding: try await client.receiveAll(), as: UTF8.self)
    #expect(!all.contains("0\r\n\r\n"))
  }

  @Test("a writer learns that the client went away, while it writes and while it waits")
  func clientGone() async throws {
    let begun = Signal<Void>()
    let end = Signal<String>()
    let server = try serve { _ in
      Response(
        body: .stream { writer in
          begun.set(())
          do throws(ClientGone) {
            while true { try await writer.write([UInt8](repeating: 7, count: 65536)) }
          } catch {
            end.set("gone")
          }
        })
    }
    do {
      let client = try RawClient(port: server.port)
      await client.send(get("/"))
      await begun.value
    }
    #expect(await end.value == "gone")
  }

  @Test("events arrive as a browser reads them")
  func events() async throws {
    let server = try serve { _ in
      Response(
        body: .events { writer in
          try await writer.send(ServerEvent(id: "1", name: "badge", data: "one\ntwo\r\nthree\rfour"))
          try await writer.sendHeartbeat()
          try await writer.send(ServerEvent(id: "2\n3", data: ""))
        })
    }
    let client = try RawClient(port: server.port)
    await client.send(get("/"))
    let response = try await client.response()
    #expect(response["content-type"] == "text/event-stream")
    #expect(response["cache-control"] == "no-cache")
    #expect(
      response.text == "id: 1\nevent: badge\ndata: one\ndata: two\ndata: three\ndata: four\n\n: \n\nid: 23\ndata: \n\n")
  }

  @Test("a silent event stream notices that its client is gone")
  func silentClientGone() async throws {
    let begun = Signal<Void>()
    let cancelled = Signal<Void>()
    let server = try serve { _ in
      Response(
        body: .events { writer in
          try await writer.sendHeartbeat()
          begun.set(())
          try? await Task.sleep(for: .seconds(600))
          if Task.isCancelled { cancelled.set(()) }
        })
    }
    do {
      let client = try RawClient(port: server.port)
      await client.send(get("/"))
      await begun.value
    }
    await cancelled.value
  }

  @Test("a plan cannot stream")
  func streamFromPlan() async throws {
    let server = try serve(plan: { _ in .answer(Response(body: .stream { _ in })) }, answer: echo)
    let client = try RawClient(port: server.port)
    await client.send(get("/"))
    #expect(try await client.response().status == 500)
  }
}
