import HTTPTypes
import MicroHTTP
import Testing

@Suite("Stopping")
struct StopTests {
  @Test("what was accepted is answered, and nobody else gets in")
  func graceful() async throws {
    let begun = Signal<Void>()
    let goOn = Signal<Void>()
    let server = try serve { request in
      begun.set(())
      await goOn.value
      return await echo(request)
    }
    let idle = try RawClient(port: server.port)
    let client = try RawClient(port: server.port)
    await client.send(get("/"))
    await begun.value
    async let stopped: Void = server.stop(grace: .seconds(20))
    // The idle connection is closed as soon as stopping has begun.
    #expect(try await idle.receive().isEmpty)
    #expect(throws: RawClient.Failure.self) { try RawClient(port: server.port) }
    goOn.set(())
    let response = try await client.response()
    #expect(response.text == "GET /\n")
    #expect(response["connection"] == "close")
    await stopped
  }

  @Test("after the grace, handlers are cancelled and connections cut")
  func impatient() async throws {
    let begun = Signal<Void>()
    let cancelled = Signal<Void>()
    let server = try serve { _ in
      begun.set(())
      try? await Task.sleep(for: .seconds(600))
      if Task.isCancelled { cancelled.set(()) }
      return Response()
    }
    let client = try RawClient(port: server.port)
    await client.send(get("/"))
    await begun.value
    await server.stop(grace: .milliseconds(100))
    await cancelled.value
    #expect(try await client.receive().isEmpty)
  }

  @Test("event streams end at once, and whole")
  func events() async throws {
    let begun = Signal<Void>()
    let server = try serve { _ in
      Response(
        body: .events { writer in
          try await writer.send(ServerEvent(data: "hello"))
          begun.set(())
          try await Task.sleep(for: .seconds(600))
        })
    }
    let client = try RawClient(port: server.port)
    await client.send(get("/"))
    await begun.value
    await server.stop(grace: .seconds(20))
    #expect(try await client.response().text == "data: hello\n\n")
  }

  @Test("a handler that ignores its cancellation holds up nobody")
  func stubborn() async throws {
    let begun = Signal<Void>()
    let goOn = Signal<Void>()
    let server = try serve { _ in
      begun.set(())
      await goOn.value
      return Response()
    }
    let client = try RawClient(port: server.port)
    await client.send(get("/"))
    await begun.value
    await server.stop(grace: .milliseconds(50))
    #expect(try await client.receive().isEmpty)
    goOn.set(())
  }

  @Test("stopping while uploads wait for their handlers and streams for their clients ends all of them")
  func midway() async throws {
    let limits = PartLimits(total: 64 << 20, part: 1 << 20, count: 100, waiting: 1000)
    let uploading = Signal<Void>()
    let streaming = Signal<Void>()
    let server = try serve(plan: { $0.method == .post ? .parts(limits) : .none }) { request in
      guard case .parts = request.body else {
        return Response(
          body: .stream { writer in
            streaming.set(())
            while true { try await writer.write([UInt8](repeating: 7, count: 65536)) }
          })
      }
      uploading.set(())
      try? await Task.sleep(for: .seconds(600))
      return Response()
    }
    let upload = try RawClient(port: server.port)
    let parts = (0..<40).map { UploadTests.part("p\($0)", String(repeating: "x", count: 100_000)) }.joined()
    async let sending = upload.send(post("/", UploadTests.type, body: parts + "--xyz--"))
    let stream = try RawClient(port: server.port, receiveBuffer: 4096)
    await stream.send(get("/"))
    await uploading.value
    await streaming.value
    await server.stop(grace: .milliseconds(100))
    _ = await sending
    #expect(throws: RawClient.Failure.self) { try RawClient(port: server.port) }
  }

  @Test("stopping twice, and letting go without stopping, are both fine")
  func twice() async throws {
    let server = try serve(answer: echo)
    async let first: Void = server.stop(grace: .seconds(1))
    async let second: Void = server.stop(grace: .seconds(1))
    _ = await (first, second)
    let client: RawClient
    do {
      let forgotten = try serve(answer: echo)
      client = try RawClient(port: forgotten.port)
      await client.send(get("/"))
      #expect(try await client.response().status == 200)
    }
    #expect(try await client.receive().isEmpty)
  }

  @Test("under load, whoever was let in gets a whole answer")
  func underLoad() async throws {
    let answered = Counter()
    let broken = Counter()
    let server = try serve { request in
      await Task.yield()
      return await echo(request)
    }
    let busy = Signal<Void>()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<16 {
        group.addTask {
          while let client = try? RawClient(port: server.port) {
            await client.send(get("/"))
            do {
              let response = try await client.response()
              if response.text != "GET /\n" { broken.increase() }
              if answered.increase() == 200 { busy.set(()) }
            } catch {
              broken.increase()
            }
          }
        }
      }
      await busy.value
      await server.stop(grace: .seconds(10))
    }
    #expect(answered.count >= 200)
    // A connection that the kernel completed in the instant between the last look and the end of listening has no answer.
    #expect(broken.count <= 16)
  }
}
