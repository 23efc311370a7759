import Foundation
import HTTPTypes
import MicroHTTP
import Testing

/// The folder of requests that no proper client sends; absent where only the project was cloned.
private let hostileFolder = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "../shared/hostile/http").standardizedFileURL

@Suite("Requests that no proper client sends")
struct HostileRequestTests {
  /// What each file of the hostile collection gets: the statuses of all answers on its connection.
  ///
  /// `version-99` and `chunk-size-bad`, `cl-plus`, `cl-negative` are refused by libmicrohttpd in its own words. An empty
  /// list is a connection closed without a word: the TLS greeting, which never becomes a line.
  static let outcomes: [String: [Int]] = [
    "ok-get": [200],
    "ok-pipelined": [200, 200, 200, 200],
    // Ranges are not served: the answer is the whole.
    "range-many": [200],
    "cl-te": [400],
    "cl-cl-different": [400],
    // The library sends the head of this refusal twice, then its body, and closes.
    "cl-plus": [400, 400],
    "cl-negative": [400, 400],
    "te-unknown": [400],
    "te-space-colon": [400],
    "chunk-size-bad": [400],
    // Passed over, since it fits into the connection's memory.
    "chunk-ext-64k": [200],
    "host-two": [400],
    // Only the configured proxy's fields count, which is decided above this module; here the peer is the socket's.
    "host-xfh": [200],
    "path-nul": [400],
    // Handed on as sent. Nobody decodes twice, so it is an address that does not exist.
    "path-dotdot-double": [404],
    "path-backslash": [400],
    "path-64k": [414],
    "hdr-64k": [431],
    "hdr-nul": [400],
    "hdr-obs-fold": [400],
    "method-trace": [405],
    "method-junk": [400],
    "version-99": [505],
    "tls-hello": [],
    "multipart-empty-boundary": [400],
    "multipart-unterminated": [400],
    // The name arrives as it came and is never a path here; whether the contents are a badge is decided above.
    "multipart-filename-path": [200],
    "multipart-name-64k": [400],
    "gzip-body-bomb": [415],
  ]

  @Test(
    "every file of the hostile collection gets its answer",
    .enabled(if: FileManager.default.fileExists(atPath: hostileFolder.path), "needs ../shared/hostile"))
  func collection() async throws {
    let files = try FileManager.default.contentsOfDirectory(at: hostileFolder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "http" }
    #expect(Set(files.map { $0.deletingPathExtension().lastPathComponent }) == Set(Self.outcomes.keys))
    for file in files.sorted(by: { $0.path < $1.path }) {
      let name = file.deletingPathExtension().lastPathComponent
      let answers = try await answers(to: Array(Data(contentsOf: file)))
      #expect(answers == Self.outcomes[name], "\(name)")
    }
  }

  @Test(
    "a request that two readers could read differently is refused, and what follows it is not served",
    arguments: [
      ("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", 400),
      ("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", 400),
      ("Content-Length: 5\r\nContent-Length: 0\r\n", 400),
      ("Content-Length: 0\r\nContent-Length: 0\r\n", 400),
      ("Transfer-Encoding: gzip, chunked\r\n", 400),
      ("Transfer-Encoding: identity\r\n", 400),
      ("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", 400),
      ("Transfer-Encoding: \u{0B}chunked\r\n", 400),
      ("Transfer-Enc: chunked\r\n oding\r\n", 400),
      ("X: a\r\tb\r\n", 400),
      ("X: a\u{0}Transfer-Encoding: chunked\r\n", 400),
      ("X\u{0}: a\r\n", 400),
      ("X y: a\r\n", 400),
      (": a\r\n", 400),
      ("Host: other\r\n", 400),
      ("Content-Encoding: br\r\n", 415),
    ])
  func ambiguous(fields: String, status: Int) async throws {
    let request = "POST / HTTP/1.1\r\nHost: lapel.test\r\n\(fields)\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: lapel.test\r\n\r\n"
    #expect(try await answers(to: Array(request.utf8)) == [status])
  }

  @Test(
    "a length that is no number is refused by the library itself, which says so twice",
    arguments: [
      ("0, 0", 400), ("0x10", 400), ("-1", 400), ("", 400), ("1 1", 400), ("99999999999999999999999", 413),
    ])
  func lengths(length: String, status: Int) async throws {
    let request = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: \(length)\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n"
    #expect(try await answers(to: Array(request.utf8)) == [status, status])
  }

  @Test(
    "a target that is none is refused",
    arguments: [
      "/a b", "/a\u{1}", "/a\u{7F}", "/é", "/a\\b", "/%00", "/?q=%00", "/%0a", "/%5c", "/%zz", "/%4", "/..", "/a/../b",
      "/%2e%2E/a", "/./a", "x", "*", "http://other/", "https://lapel.test/", "//a#b", "/a\u{0}b",
    ])
  func targets(target: String) async throws {
    #expect(try await answers(to: Array("GET \(target) HTTP/1.1\r\nHost: lapel.test\r\n\r\n".utf8)) == [400])
  }

  @Test("an absolute target of the same host is read as its path")
  func absolute() async throws {
    let request = "GET http://LAPEL.test/health HTTP/1.1\r\nHost: lapel.test\r\nConnection: close\r\n\r\n"
    #expect(try await answers(to: Array(request.utf8)) == [200])
  }

  @Test("a query of thousands of arguments costs nothing")
  func manyArguments() async throws {
    let target = "/health?" + String(repeating: "&", count: 8000)
    let request = "GET \(target) HTTP/1.1\r\nHost: lapel.test\r\nConnection: close\r\n\r\n"
    #expect(try await answers(to: Array(request.utf8)) == [200])
  }

  @Test("a head of more than a hundred fields is refused")
  func manyFields() async throws {
    let request = get("/health", String(repeating: "A: b\r\n", count: 101))
    #expect(try await answers(to: Array(request.utf8)) == [431])
  }

  @Test("an HTTP/1.1 request without Host is refused")
  func noHost() async throws {
    #expect(try await answers(to: Array("GET / HTTP/1.1\r\n\r\n".utf8)) == [400])
  }

  @Test("methods that the server does not know are refused", arguments: ["CONNECT", "PROPFIND", "get", "BREW"])
  func methods(method: String) async throws {
    #expect(try await answers(to: Array("\(method) /health HTTP/1.1\r\nHost: lapel.test\r\n\r\n".utf8)) == [405])
  }

  /// The statuses of all answers up to the end of the connection.
  private func answers(to request: [UInt8]) async throws -> [Int] {
    let server = try serve(
      { configuration in
        configuration.deadlines.opening = .seconds(1)
        configuration.deadlines.idle = .milliseconds(300)
      },
      plan: { head in
        if head.path == "/import" { return .parts(PartLimits(total: 1 << 20, part: 1 << 16, count: 10)) }
        return head.method == .get ? .none : .bytes(limit: 1 << 16)
      }, answer: answer)
    let client = try RawClient(port: server.port)
    await client.send(request)
    let all = String(decoding: try await client.receiveAll(), as: UTF8.self)
    return all.split(separator: "HTTP/1.1 ", omittingEmptySubsequences: false).dropFirst().compactMap { Int($0.prefix(3)) }
  }

  @Sendable private func answer(_ request: Request) async -> Response {
    if case .parts(let parts) = request.body {
      do throws(UploadFault) {
        for try await part in parts where part.name.isEmpty { Issue.record("a part without a name") }
      } catch {
        return Response(status: .badRequest)
      }
      return Response()
    }
    let known = ["/", "/health", "/static/app.css", "/forgot"]
    return Response(status: known.contains(String(request.head.path)) ? .ok : .notFound)
  }
}
