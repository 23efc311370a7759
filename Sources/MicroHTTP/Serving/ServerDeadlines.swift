/// How long the steps of a connection may take. Each is a whole, however busily the client trickles: libmicrohttpd's own
/// timeout counts idleness only, and not at all while a connection is suspended. Kept to about a quarter of a second.
public struct ServerDeadlines: Sendable, Hashable {
  /// From the connection's opening to the end of its first request line. A client that speaks TLS ends here.
  public var opening: Duration = .seconds(4)
  /// From an answer to the end of the next request line.
  public var idle: Duration = .seconds(30)
  /// From the request line to the end of the head.
  public var head: Duration = .seconds(10)
  /// From the head to the end of the body; handlers' pauses while parts arrive are in it.
  public var body: Duration = .seconds(300)
  /// From the body's end to the handler's answer. After it the handler's task is cancelled, and the client gets 503.
  public var working: Duration = .seconds(60)
  /// For swallowing a refused body after its answer was sent. Browsers read no answer before they have sent everything.
  public var lingering: Duration = .seconds(60)
  /// For sending an answer made of bytes.
  public var sending: Duration = .seconds(120)
  /// For sending a stream or events.
  public var streaming: Duration = .seconds(3600)

  public init() {}
}
