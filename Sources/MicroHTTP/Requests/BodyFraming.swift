/// How the end of a request's body is told.
///
/// - Source: RFC 9112, §6 “Message Body”.
enum BodyFraming: Sendable, Hashable {
  /// There is no body: neither field is there, or the length is 0.
  case none
  /// `Content-Length`, in bytes; at least 1.
  case length(Int)
  /// `Transfer-Encoding: chunked`.
  case chunked
}
