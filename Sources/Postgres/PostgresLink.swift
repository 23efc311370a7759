internal import CPostgreSQL
internal import Synchronization

/// The C handle of a connection.
///
/// libpq allows one thread at a time on a connection, which the actor's own thread ensures; `PQcancel` alone may be called
/// from anywhere, on a handle of its own. That is why this wrapper may cross threads.
final class PostgresLink: @unchecked Sendable {
  let pointer: OpaquePointer
  private let cancelHandle: OpaquePointer?

  init(pointer: OpaquePointer) {
    self.pointer = pointer
    self.cancelHandle = PQgetCancel(pointer)
  }

  deinit {
    PQfreeCancel(cancelHandle)
    PQfinish(pointer)
  }

  /// Asks the server to stop the running statement.
  func cancel() {
    var buffer = [CChar](repeating: 0, count: 256)
    _ = PQcancel(cancelHandle, &buffer, 256)
  }
}
