/// What is to happen with the body of a request, decided when its head is complete and before its body is read.
public enum BodyPlan: Sendable {
  /// No body is expected. A request that brings one is refused with 413.
  case none
  /// The body is collected in memory, up to `limit` bytes; one byte more is refused with 413, before the body is
  /// read where `Content-Length` says so.
  case bytes(limit: Int)
  /// The body is `multipart/form-data`; its parts are handed over as they arrive.
  case parts(PartLimits)
  /// The request is answered at once, on the server's own thread: a refusal, or a page from memory. The response
  /// must be made of bytes; a stream is answered with 500.
  ///
  /// Large answers should be kept ready compressed (with `Content-Encoding`), since compressing here would hold
  /// up the thread's other connections.
  case answer(Response)
}
