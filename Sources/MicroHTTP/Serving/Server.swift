internal import Synchronization

/// An HTTP/1.1 server: libmicrohttpd as an asynchronous function from ``Request`` to ``Response``.
///
/// Connections are served by a few threads that never wait: while a handler works, its connection is suspended. The
/// server stops when ``stop(grace:)`` is called or the last reference to it goes.
///
/// What libmicrohttpd 0.9.75 keeps to itself, so that no code here can change it:
/// - Its own refusals (a malformed request line or version, a line without colon, a bad length or chunk, a head beyond
///   its memory) are short HTML pages without the service's header fields; ``Service/refuse`` is not asked. They are
///   made and queued inside the library before any callback, and it has no option for their fields. Each is one of a
///   few constant texts that repeats nothing of the request and ends the connection, so there is nothing in it that a
///   header field would have to keep from running or being kept. The head of the refusal of a bad length is sent twice.
/// - A chunk extension longer than the connection's memory (128 KiB) is answered with 500.
/// - Lines may end with a line feed alone; empty lines before a request are passed over; a body's trailer fields are
///   read and dropped.
/// - NUL bytes and folded lines are seen by where the pieces of the head lie in memory, in this version only.
/// - Bytes that never become a line, such as a TLS greeting, are waited for until ``ServerDeadlines/opening``.
///
/// A proxy in front (nginx answers all of these itself) is recommended, and needed for TLS.
public final class Server: Sendable {
  /// The port it listens on.
  public let port: Int
  private let context: ServerContext
  private let daemon: Daemon
  private let watch: Task<Void, Never>

  private init(port: Int, context: ServerContext, daemon: Daemon) {
    self.port = port
    self.context = context
    self.daemon = daemon
    self.watch = Task { [context] in await DeadlineWatch(context: context).run() }
  }

  deinit { watch.cancel() }

  /// The connections that are open.
  var connections: [ConnectionRecord] { context.connections }

  /// Listens, and serves from now on.
  public static func start(_ configuration: ServerConfiguration, _ service: Service) throws(ServerError) -> Server {
    let socket = try ListeningSocket(address: configuration.address, port: configuration.port)
    let context = ServerContext(
      service: service, limits: configuration.limits, deadlines: configuration.deadlines)
    let port = socket.port
    return Server(
      port: port, context: context, daemon: try Daemon(configuration, socket: socket, context: context))
  }

  /// Stops accepting, answers what was accepted, then ends. Answers that are not sent within `grace` are cut off and
  /// their handlers cancelled; event streams are ended at once. A second call waits for the end like the first.
  public func stop(grace: Duration) async {
    context.isDraining.store(true, ordering: .releasing)
    daemon.quiesce()
    for record in context.connections { record.exchange?.endEvents() }
    await drain(until: .now + grace)
    // Waits for the library's threads, which is nothing for a thread of the cooperative pool.
    await OwnThread.run { [daemon] in daemon.halt() }
    watch.cancel()
  }

  /// Waits until every connection has gone, and closes those without a request.
  private func drain(until end: ContinuousClock.Instant) async {
    var idleBefore: Set<ObjectIdentifier> = []
    var wasDeserted = false
    while ContinuousClock.now < end, !Task.isCancelled {
      // Seen twice, because a thread may have taken a connection in just now.
      let isDeserted = context.isDeserted
      if isDeserted, wasDeserted { return }
      wasDeserted = isDeserted
      let idle = context.connections.filter { $0.exchange == nil && !$0.hasUnreadBytes }
      // Seen twice, because a request may be on its way from the socket to here.
      for record in idle where idleBefore.contains(ObjectIdentifier(record)) { record.cut() }
      idleBefore = Set(idle.map(ObjectIdentifier.init))
      try? await Task.sleep(for: .milliseconds(20))
    }
  }
}
