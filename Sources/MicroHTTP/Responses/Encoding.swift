extension RequestHead {
  /// Whether the client takes answers in the gzip format (RFC 9110 §12.5.3).
  public var takesGzip: Bool { AcceptEncoding.takesGzip(headers) }
}

extension Response {
  /// The response as it would be sent to whoever sent `head`: compressed where that is wanted and worth it. What is
  /// encoded once is sent as it is.
  public func encoded(for head: RequestHead) -> Response { ContentCoding.applied(to: self, for: head.headers) }
}
