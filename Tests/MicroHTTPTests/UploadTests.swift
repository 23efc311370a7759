import HTTPTypes
import MicroHTTP
import Testing

@Suite("Uploads in parts")
struct UploadTests {
  static let limits = PartLimits(total: 4 << 20, part: 1000, count: 3, waiting: 2000)

  /// Answers with one line for each part, and what ended the parts.
  @Sendable static func list(_ request: Request) async -> Response {
    guard case .parts(let parts) = request.body else { return Response(status: .internalServerError) }
    var lines = ""
    do throws(UploadFault) {
      for try await part in parts {
        lines += "\(part.name) \(part.fileName ?? "-") \(part.mediaType ?? "-") "
        lines += part.isTooLarge ? "too large\n" : "\(part.bytes.count)\n"
      }
    } catch {
      lines += "\(error)\n"
    }
    return Response(body: .bytes(Array(lines.utf8)))
  }

  static func part(_ name: String, file: String? = nil, _ contents: String) -> String {
    let file = file.map { "; filename=\"\($0)\"\r\nContent-Type: image/png" } ?? ""
    return "--xyz\r\nContent-Disposition: form-data; name=\"\(name)\"\(file)\r\n\r\n\(contents)\r\n"
  }

  static let type = "Content-Type: multipart/form-data; boundary=xyz\r\n"

  func upload(
    _ body: String, limits: PartLimits = limits, type: String = type
  ) async throws -> RawResponse {
    let server = try serve(plan: { _ in .parts(limits) }, answer: Self.list)
    let client = try RawClient(port: server.port)
    await client.send(post("/import", type, body: body))
    return try await client.response()
  }

  @Test("fields and files arrive as parts")
  func parts() async throws {
    let body =
      Self.part("note", "hello") + Self.part("file", file: "a \u{e4}.png", "\r\n--xy\r\n") + Self.part("empty", "") + "--xyz--\r\n"
    #expect(try await upload(body).text == "note - - 5\nfile a ä.png image/png 8\nempty - - 0\n")
  }

  @Test("a part over its limit is skipped and marked; the others arrive")
  func largePart() async throws {
    let body =
      Self.part("a", "1") + Self.part("b", file: "b", String(repeating: "x", count: 1001))
      + Self.part("c", String(repeating: "x", count: 1000)) + "--xyz--"
    #expect(try await upload(body).text == "a - - 1\nb b image/png too large\nc - - 1000\n")
  }

  @Test("more parts than allowed are refused")
  func manyParts() async throws {
    let body = ["a", "b", "c", "d"].map { Self.part($0, "1") }.joined() + "--xyz--"
    #expect(try await upload(body).status == 413)
  }

  @Test("a body over its limit is refused, whether its length is told or not")
  func largeBody() async throws {
    let limits = PartLimits(total: 500, part: 1000, count: 3)
    let body = Self.part("a", String(repeating: "x", count: 500)) + "--xyz--"
    #expect(try await upload(body, limits: limits).status == 413)
    let server = try serve(plan: { _ in .parts(limits) }, answer: Self.list)
    let client = try RawClient(port: server.port)
    await client.send("POST / HTTP/1.1\r\nHost: x\r\n\(Self.type)Transfer-Encoding: chunked\r\n\r\n")
    await client.send("\(String(body.utf8.count, radix: 16))\r\n\(body)\r\n")
    #expect(try await client.response().status == 413)
  }

  @Test(
    "a body that breaks the rules is refused",
    arguments: [
      "", "--xyz", "--xyz--garbage", "--xyz\r\n\r\n--xyz--", part("a", "1"), part("a", "1") + "--xyz-",
      "--xyz\r\nContent-Disposition: form-data\r\n\r\n1\r\n--xyz--",
      "--xyz\r\nContent-Disposition: form-data; name=\"a\r\n\r\n1\r\n--xyz--",
      "--xyz\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1\r\n--xyz--",
      "--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\n1\r\n--xyz--",
      "--xyzzy\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--xyz--",
    ].filter { $0 != "--xyz--garbage" })
  func malformed(body: String) async throws {
    #expect(try await upload(body).status == 400)
  }

  @Test(
    "what is no form in parts is refused",
    arguments: [
      ("", 415), ("Content-Type: text/plain\r\n", 415), ("Content-Type: multipart/mixed; boundary=xyz\r\n", 415),
      ("Content-Type: multipart/form-data\r\n", 400), ("Content-Type: multipart/form-data; boundary=\r\n", 400),
      ("Content-Type: multipart/form-data; boundary=\"\r\n", 415),
      ("Content-Type: multipart/form-data; boundary=a; boundary=b\r\n", 400),
      ("Content-Type: multipart/form-data; boundary=a@b\r\n", 400),
      ("Content-Type: multipart/form-data; boundary=\(String(repeating: "x", count: 71))\r\n", 400),
    ])
  func otherTypes(type: String, status: Int) async throws {
    #expect(try await upload(Self.part("a", "1") + "--xyz--", type: type).status == status)
  }

  @Test("a part is handed over before the next one is sent")
  func oneByOne() async throws {
    let first = Signal<Part>()
    let server = try serve(plan: { _ in .parts(Self.limits) }) { request in
      guard case .parts(let parts) = request.body else { return Response(status: .internalServerError) }
      var count = 0
      do throws(UploadFault) {
        for try await part in parts {
          count += 1
          if count == 1 { first.set(part) }
        }
      } catch {
        return Response(status: .badRequest)
      }
      return Response(body: .bytes(Array("\(count)".utf8)))
    }
    // Only the next delimiter tells that a part is whole.
    let body = Array((Self.part("first", "1") + Self.part("second", "2") + "--xyz--").utf8)
    let beginning = Self.part("first", "1").utf8.count + "--xyz\r\n".utf8.count
    let client = try RawClient(port: server.port)
    await client.send("POST / HTTP/1.1\r\nHost: x\r\n\(Self.type)Content-Length: \(body.count)\r\n\r\n")
    await client.send(Array(body[..<beginning]))
    #expect(await first.value.name == "first")
    await client.send(Array(body[beginning...]))
    #expect(try await client.response().text == "2")
  }

  @Test("a client is not read from while a slow handler has enough waiting")
  func backPressure() async throws {
    let goOn = Signal<Void>()
    let limits = PartLimits(total: 64 << 20, part: 1 << 20, count: 100, waiting: 1 << 20)
    let server = try serve(plan: { _ in .parts(limits) }) { request in
      await goOn.value
      return await Self.list(request)
    }
    let contents = String(repeating: "x", count: 1_000_000)
    let body = (0..<40).map { Self.part("p\($0)", contents) }.joined() + "--xyz--"
    let client = try RawClient(port: server.port)
    let sent = Counter()
    async let sending: Void = {
      await client.send(post("/", Self.type, body: body))
      sent.increase()
    }()
    // 40 MB fit into no socket's buffers: unless the server reads on regardless, sending cannot end.
    try await Task.sleep(for: .milliseconds(500))
    #expect(sent.count == 0)
    goOn.set(())
    let response = try await client.response()
    await sending
    #expect(response.text.split(separator: "\n").count == 40)
    #expect(response.text.hasSuffix("p39 - - 1000000\n"))
  }

  @Test("a handler may answer before it has seen everything")
  func earlyAnswer() async throws {
    let server = try serve(plan: { _ in .parts(PartLimits(total: 64 << 20, part: 64 << 20, count: 9)) }) { _ in
      Response(status: .forbidden)
    }
    let client = try RawClient(port: server.port)
    await client.send(post("/", Self.type, body: Self.part("a", "1") + "--xyz--"))
    #expect(try await client.response().status == 403)
    await client.send(post("/", Self.type, body: Self.part("a", String(repeating: "x", count: 9_000_000)) + "--xyz--"))
    #expect(try await client.response().status == 403)
  }

  @Test("no more uploads run at once than allowed")
  func atOnce() async throws {
    let begun = Signal<Void>()
    let server = try serve({ $0.limits.uploads = 1 }, plan: { _ in .parts(Self.limits) }) { request in
      begun.set(())
      return await Self.list(request)
    }
    let body = Self.part("a", "1") + "--xyz--"
    let first = try RawClient(port: server.port)
    await first.send("POST / HTTP/1.1\r\nHost: x\r\n\(Self.type)Content-Length: \(body.utf8.count)\r\n\r\n")
    await begun.value
    let second = try RawClient(port: server.port)
    await second.send(post("/", Self.type, body: body))
    #expect(try await second.response().status == 503)
    await first.send(body)
    #expect(try await first.response().status == 200)
    await first.send(post("/", Self.type, body: body))
    #expect(try await first.response().status == 200)
  }

  @Test("a handler learns that the client went away in the middle")
  func clientGone() async throws {
    let begun = Signal<Void>()
    let end = Signal<UploadFault?>()
    let server = try serve(plan: { _ in .parts(Self.limits) }) { request in
      guard case .parts(let parts) = request.body else { return Response() }
      begun.set(())
      do throws(UploadFault) {
        for try await _ in parts {}
        end.set(nil)
      } catch {
        end.set(error)
      }
      return Response()
    }
    do {
      let client = try RawClient(port: server.port)
      await client.send("POST / HTTP/1.1\r\nHost: x\r\n\(Self.type)Content-Length: 100\r\n\r\n--xyz\r\n")
      await begun.value
    }
    #expect(await end.value == .clientGone)
  }
}
