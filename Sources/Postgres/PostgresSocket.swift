internal import Glibc

/// Waiting for a socket to have something to read.
enum PostgresSocket {
  static func awaitInput(_ socket: Int32, milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, milliseconds) > 0
  }
}
