import HTTPTypes
import MicroHTTP

/// A server on a free port of the loopback address, with short limits where a test needs them.
func serve(
  _ configure: (inout ServerConfiguration) -> Void = { _ in },
  plan: @escaping @Sendable (RequestHead) -> BodyPlan = { $0.method == .post ? .bytes(limit: 1 << 20) : .none },
  answer: @escaping @Sendable (Request) async -> Response
) throws -> Server {
  var configuration = ServerConfiguration()
  configure(&configuration)
  return try Server.start(configuration, Service(plan: plan, answer: answer))
}

/// Answers with the method, the target and the body.
@Sendable func echo(_ request: Request) async -> Response {
  var body = Array("\(request.head.method) \(request.head.target)\n".utf8)
  if case .bytes(let bytes) = request.body { body += bytes }
  return Response(headers: [.contentType: "text/plain"], body: .bytes(body))
}

func get(_ target: String, _ fields: String = "") -> String {
  "GET \(target) HTTP/1.1\r\nHost: lapel.test\r\n\(fields)\r\n"
}

func post(_ target: String, _ fields: String = "", body: String = "") -> String {
  "POST \(target) HTTP/1.1\r\nHost: lapel.test\r\n\(fields)Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
}
