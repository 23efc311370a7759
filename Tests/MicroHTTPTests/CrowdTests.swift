import Glibc
import HTTPTypes
import Testing

@testable import MicroHTTP

@Suite("Crowds", .serialized)
struct CrowdTests {
  @Test("two thousand idle connections do not keep others from being served")
  func idle() async throws {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    // Both ends of each connection are in this process.
    let count = min(2000, Int(min(limit.rlim_max, 1 << 20)) / 2 - 500)
    let server = try serve(
      { configuration in
        configuration.limits.connectionsPerAddress = nil
        configuration.limits.connections = 2 * count
        configuration.deadlines.opening = .seconds(300)
      }, answer: echo)
    var crowd: [RawClient] = []
    for number in 0..<count {
      crowd.append(try RawClient(port: server.port))
      if number % 100 == 99 { await Task.yield() }
    }
    for round in 1...20 {
      let client = try RawClient(port: server.port)
      await client.send(get("/\(round)"))
      #expect(try await client.response().text == "GET /\(round)\n")
    }
    for client in crowd.prefix(20) {
      await client.send(get("/idle"))
      #expect(try await client.response().text == "GET /idle\n")
    }
    await server.stop(grace: .seconds(5))
    #expect(try await crowd[count - 1].receive().isEmpty)
  }

  @Test("clients that vanish in the middle of everything leave nothing behind")
  func vanishing() async throws {
    let limits = PartLimits(total: 1 << 20, part: 1 << 20, count: 10)
    let server = try serve(plan: { $0.method == .post ? .parts(limits) : .none }) { request in
      if case .parts(let parts) = request.body {
        do throws(UploadFault) { for try await _ in parts {} } catch { return Response(status: .badRequest) }
        return Response()
      }
      if request.head.target == "/wait" { try? await Task.sleep(for: .seconds(600)) }
      return Response(body: .stream { writer in while true { try await writer.write([1, 2, 3]) } })
    }
    let beginnings = [
      "GET", "GET / HTTP/1.1\r\nHost: x\r\nA", get("/"), get("/wait"),
      "POST / HTTP/1.1\r\nHost: x\r\n\(UploadTests.type)Content-Length: 5000\r\n\r\n--xyz\r\nContent-Disp",
    ]
    for round in 0..<300 {
      let client = try RawClient(port: server.port)
      await client.send(beginnings[round % beginnings.count])
    }
    while !server.connections.isEmpty { try await Task.sleep(for: .milliseconds(50)) }
    await server.stop(grace: .seconds(5))
  }

  @Test("many clients at once get their own answers")
  func manyAtOnce() async throws {
    let server = try serve({ $0.threads = 3 }, answer: echo)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<32 {
        group.addTask {
          let client = try RawClient(port: server.port)
          for round in 0..<50 {
            await client.send(post("/\(number)", body: "\(round)"))
            #expect(try await client.response().text == "POST /\(number)\n\(round)")
          }
        }
      }
      try await group.waitForAll()
    }
  }
}
