public import HTTPTypes

/// A request without its body: the request line and the header fields, checked, and where it came from.
///
/// - Source: RFC 9112, §2 “Message”; RFC 9110, §7.2 “Host and :authority”.
public struct RequestHead: Sendable, Hashable {
  /// One of `GET`, `HEAD`, `POST`, `PUT`, `PATCH`, `DELETE`, `OPTIONS`; the server refuses all others itself.
  public var method: HTTPRequest.Method
  /// The path and query as sent, still percent-encoded. Starts with `/`, is printable ASCII without spaces,
  /// backslashes, `%00` or encoded control characters in the path, and has no `.` or `..` segment in any spelling.
  public var target: String
  /// The value of the one `Host` field, as sent; `nil` only where an HTTP/1.0 client sent none.
  ///
  /// A client can write anything here: links and mails are made from the configured address, never from this.
  public var host: String?
  /// The header fields in the order they came, each repetition a field of its own.
  public var headers: HTTPFields
  /// The client's numeric address without port: of the proxy, where there is one. An IPv4 address that came over an
  /// IPv6 socket is written as IPv4.
  public var peer: String

  public init(
    method: HTTPRequest.Method = .get, target: String, host: String? = nil, headers: HTTPFields = [:],
    peer: String = "127.0.0.1"
  ) {
    self.method = method
    self.target = target
    self.host = host
    self.headers = headers
    self.peer = peer
  }

  /// Always `http`: transport security is the business of the proxy in front.
  public var scheme: String { "http" }

  /// The target up to its first `?`, percent-encoded as sent.
  public var path: Substring { target[..<(target.utf8.firstIndex(of: UInt8(ascii: "?")) ?? target.endIndex)] }

  /// What follows the first `?`, percent-encoded as sent; `nil` where there is none.
  public var query: Substring? {
    target.utf8.firstIndex(of: UInt8(ascii: "?")).map { target[target.utf8.index(after: $0)...] }
  }
}
