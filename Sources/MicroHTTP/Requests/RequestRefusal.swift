public import HTTPTypes

/// Why the server answers a request itself, without a handler's word. The connection is closed after most of them.
public enum RequestRefusal: Error, Hashable, Sendable, CaseIterable {
  /// The target is not a path, or holds a space, a control character, a backslash, `%00`, a broken escape or a dot
  /// segment (400).
  case malformedTarget
  /// The target is longer than ``ServerLimits/target`` (414).
  case targetTooLong
  /// The method, a field's name or a field's value has a byte that may not stand there, or a field is folded (400).
  case malformedHead
  /// The head is longer than ``ServerLimits/head`` or has more fields than ``ServerLimits/fields`` (431).
  case headTooLarge
  /// `Host` is missing in HTTP/1.1, stands twice, or is no host (400).
  case malformedHost
  /// The body's end is told twice, or in a way that two readers could understand differently (400).
  case ambiguousLength
  /// `Transfer-Encoding` is something else than `chunked` (400).
  case unknownTransferCoding
  /// The method is none of those that this server knows, or `TRACE` or `CONNECT` (405).
  case methodNotAllowed
  /// The body is compressed; request bodies are never inflated (415).
  case encodedBody
  /// Parts were expected, and the body is not `multipart/form-data` (415).
  case notMultipart
  /// The `multipart/form-data` body breaks its rules, or ends before its last boundary (400).
  case malformedMultipart
  /// The body is larger than the plan allows (413).
  case bodyTooLarge
  /// The body has more parts than the plan allows (413).
  case tooManyParts
  /// As many uploads as ``ServerLimits/uploads`` are under way (503).
  case tooManyUploads
  /// No answer was ready within ``ServerDeadlines/working`` (503).
  case tookTooLong
  /// The handler's response cannot be sent: a field the library refuses, or a stream where bytes are needed (500).
  case brokenAnswer
}

extension RequestRefusal {
  /// The status that goes with the refusal.
  public var status: HTTPResponse.Status {
    switch self {
    case .malformedTarget, .malformedHead, .malformedHost, .ambiguousLength, .unknownTransferCoding,
      .malformedMultipart:
      .badRequest
    case .targetTooLong: .uriTooLong
    case .headTooLarge: .requestHeaderFieldsTooLarge
    case .methodNotAllowed: .methodNotAllowed
    case .encodedBody, .notMultipart: .unsupportedMediaType
    case .bodyTooLarge, .tooManyParts: .contentTooLarge
    case .tooManyUploads, .tookTooLong: .serviceUnavailable
    case .brokenAnswer: .internalServerError
    }
  }

  /// The answer where the service does not make its own: the status and its reason as plain text.
  public var response: Response {
    var response = Response(status: status, headers: [.contentType: "text/plain; charset=utf-8"])
    switch self {
    case .methodNotAllowed: response.headers[.allow] = HeadReader.methods.map(\.rawValue).joined(separator: ", ")
    case .tooManyUploads: response.headers[.retryAfter] = "5"
    default: break
    }
    response.body = .bytes(Array("\(status.code) \(status.reasonPhrase)\n".utf8))
    return response
  }
}
