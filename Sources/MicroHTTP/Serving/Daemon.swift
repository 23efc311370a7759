internal import CMicroHTTPD
internal import Glibc
internal import Synchronization

/// libmicrohttpd's daemon: its threads, and the socket they listen on.
///
/// `@unchecked Sendable`: the pointer is written once, before any other thread sees it; it is used for quiescing and
/// stopping only, each once, in this order, under `stage`.
final class Daemon: @unchecked Sendable {
  private enum Stage { case running, quiet, stopped }

  private let pointer: OpaquePointer
  private let socket: ListeningSocket
  private let context: ServerContext
  private let stage = Mutex(Stage.running)

  init(_ configuration: ServerConfiguration, socket: ListeningSocket, context: ServerContext) throws(ServerError) {
    // Writing to a client that has gone must be an error, not the end of the process.
    signal(SIGPIPE, SIG_IGN)
    let files = OpenFiles.raiseLimit()
    let limits = configuration.limits
    var flags = MHD_USE_EPOLL_INTERNAL_THREAD.rawValue | MHD_ALLOW_SUSPEND_RESUME.rawValue | MHD_USE_ITC.rawValue
    if socket.isIPv6 { flags |= MHD_USE_IPv6.rawValue }
    let own = Unmanaged.passUnretained(context).toOpaque()
    let longest = [configuration.deadlines.idle, configuration.deadlines.opening].max() ?? .zero
    var options = [
      Self.option(.LISTEN_SOCKET, Int(socket.descriptor)),
      Self.option(.CONNECTION_LIMIT, max(16, min(limits.connections, files - 256))),
      Self.option(.CONNECTION_MEMORY_LIMIT, Self.memory),
      Self.option(.CONNECTION_TIMEOUT, Int(longest.components.seconds) + 1),
      Self.option(.NOTIFY_CONNECTION, Self.address(connectionChanged as MHD_NotifyConnectionCallback), own),
      Self.option(.URI_LOG_CALLBACK, Self.address(requestLineRead as RequestLineCallback), own),
      Self.option(.UNESCAPE_CALLBACK, Self.address(keepEscapes as UnescapeCallback), own),
      Self.option(.NOTIFY_COMPLETED, Self.address(requestCompleted as MHD_RequestCompletedCallback), own),
    ]
    if configuration.threads > 1 { options.append(Self.option(.THREAD_POOL_SIZE, configuration.threads)) }
    if let limit = limits.connectionsPerAddress { options.append(Self.option(.PER_IP_CONNECTION_LIMIT, limit)) }
    options.append(Self.option(.END, 0))
    let started = options.withUnsafeBufferPointer {
      lapel_start_daemon(flags, UInt16(clamping: socket.port), requestAdvanced, own, $0.baseAddress)
    }
    guard let started else {
      close(socket.descriptor)
      throw .libraryRefused
    }
    self.pointer = started
    self.socket = socket
    self.context = context
  }

  deinit { halt() }

  /// Stops listening. What waits in the kernel's queue is still taken in: its clients believe that they are connected.
  func quiesce() {
    stage.withLock { stage in
      guard stage == .running else { return }
      stage = .quiet
      guard MHD_quiesce_daemon(pointer) >= 0 else { return }
      takeWaiting()
      shutdown(socket.descriptor, Int32(SHUT_RDWR))
    }
  }

  /// Ends everything: handlers are cancelled, connections cut. Blocks until the threads have ended.
  func halt() {
    quiesce()
    stage.withLock { stage in
      guard stage == .quiet else { return }
      stage = .stopped
      // From here on nothing gets suspended, and what is suspended is resumed: the library requires both.
      context.isHalting.store(true, ordering: .releasing)
      for record in context.connections { record.exchange?.abandon() }
      MHD_stop_daemon(pointer)
      close(socket.descriptor)
    }
  }

  private func takeWaiting() {
    while true {
      var address = sockaddr_storage()
      var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
      let isTaken = withUnsafeMutablePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
          let descriptor = accept(socket.descriptor, address, &length)
          guard descriptor >= 0 else { return false }
          context.promise(descriptor)
          // The library closes the descriptor where it does not take it.
          if MHD_add_connection(pointer, descriptor, address, length) != .YES { context.forget(descriptor) }
          return true
        }
      }
      guard isTaken else { return }
    }
  }

  /// Memory of a connection in bytes, for its head, the body's next piece and a chunk of the answer. Allocated page by
  /// page as it is used. The library's answer to a line beyond it, in the head or in a chunk's extension, is 414, 431
  /// or 500 in its own words.
  private static let memory = 128 * 1024

  private typealias RequestLineCallback =
    @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, OpaquePointer?) -> UnsafeMutableRawPointer?
  private typealias UnescapeCallback =
    @convention(c) (UnsafeMutableRawPointer?, OpaquePointer?, UnsafeMutablePointer<CChar>?) -> Int

  private static func option(
    _ option: MHD_OPTION, _ value: Int, _ pointer: UnsafeMutableRawPointer? = nil
  ) -> MHD_OptionItem { MHD_OptionItem(option: option, value: value, ptr_value: pointer) }

  private static func address<Function>(_ function: Function) -> Int { unsafeBitCast(function, to: Int.self) }
}
