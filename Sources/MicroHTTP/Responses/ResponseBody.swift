/// The body of an answer.
public enum ResponseBody: Sendable {
  /// In memory. Compressed on the way where the client asks for it, the media type is a text and it is over 1 KiB.
  case bytes([UInt8])
  /// Written piece by piece, as fast as the client reads; never compressed. The closure runs in the handler's task.
  /// Where it throws, the connection is cut, so that the client sees that the answer is not whole.
  case stream(@Sendable (BodyWriter) async throws -> Void)
  /// Events sent by the server, as a browser's `EventSource` reads them. Ends when the closure returns.
  ///
  /// - Source: HTML, §9.2 “Server-sent events”.
  case events(@Sendable (EventWriter) async throws -> Void)
}
