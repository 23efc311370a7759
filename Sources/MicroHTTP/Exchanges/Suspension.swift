internal import CMicroHTTPD
internal import Synchronization

/// Suspends and resumes a connection for one request, in balance, whoever asks and in whatever order.
///
/// `@unchecked Sendable`: libmicrohttpd allows `MHD_resume_connection` from any thread and `MHD_suspend_connection` on
/// the connection's own; the pointer is good until the request is over, after which it is not used.
final class Suspension: @unchecked Sendable {
  private enum State { case running, suspended, over }

  let connection: OpaquePointer
  private let state = Mutex(State.running)

  init(connection: OpaquePointer) { self.connection = connection }

  /// Suspends the connection; `false` where the request is over. Only within one of the library's callbacks.
  func suspend() -> Bool {
    state.withLock { state in
      guard state != .over else { return false }
      if state == .running {
        MHD_suspend_connection(connection)
        state = .suspended
      }
      return true
    }
  }

  /// Resumes the connection where it is suspended. From any thread.
  func resume() {
    state.withLock { state in
      guard state == .suspended else { return }
      state = .running
      MHD_resume_connection(connection)
    }
  }

  /// Says that the request is over: resumes once more where it is suspended, and never suspends again.
  func end() {
    state.withLock { state in
      if state == .suspended { MHD_resume_connection(connection) }
      state = .over
    }
  }

  var isSuspended: Bool { state.withLock { $0 == .suspended } }
}
