internal import CPostgreSQL
internal import Synchronization

/// The C handle of a connection.
///
/// libpq allows one thread at a time on a connection, which the actor's own thread ensures; `PQcancel` alone may be called
/// from anywhere, on a handle of its own. That is why this wrapper may cross threads.
final class PostgresLink: @unchecked Sendable {
  let pointer: OpaquePointer
  private let cancelHandle: OpaquePointer?
  /// Whether there is somebody whose statement may be stopped.
  private let isCancellable = Mutex(false)

  init(pointer: OpaquePointer) {
    self.pointer = pointer
    self.cancelHandle = PQgetCancel(pointer)
  }

  deinit {
    PQfreeCancel(cancelHandle)
    PQfinish(pointer)
  }

  /// From here on ``cancel()`` counts.
  func allowCancelling() { isCancellable.withLock { $0 = true } }

  /// From here on ``cancel()`` does nothing. A cancel request on its way is waited for, so that it cannot reach a
  /// statement of whoever uses the connection next.
  func endCancelling() { isCancellable.withLock { $0 = false } }

  /// Asks the server to stop the running statement.
  ///
  /// When `PQcancel` returns, the server has signalled its session: whatever is sent after that is not touched by it.
  func cancel() {
    isCancellable.withLock { isCancellable in
      guard isCancellable else { return }
      var buffer = [CChar](repeating: 0, count: 256)
      _ = PQcancel(cancelHandle, &buffer, 256)
    }
  }
}
