internal import Glibc

/// Looks after what libmicrohttpd does not: connections whose time is up, and clients that went away unnoticed.
///
/// The library does not look at a suspended connection, and with epoll it overlooks an end that comes together with the
/// last bytes. A client that ends only its own sending (a half-closed connection) counts as gone while a handler works;
/// the library would not answer it after a suspension either.
struct DeadlineWatch: Sendable {
  let context: ServerContext

  /// Looks around until the task is cancelled.
  func run() async {
    while !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(200))
      lookAround()
    }
  }

  private func lookAround() {
    let now = ContinuousClock.now
    var others: [ConnectionRecord] = []
    for record in context.connections {
      if let phase = record.overdue(at: now) { end(record, in: phase) } else { others.append(record) }
    }
    for record in hungUp(others) { endGone(record) }
  }

  private func end(_ record: ConnectionRecord, in phase: ConnectionRecord.Phase) {
    if phase == .working {
      record.exchange?.giveUp()
    } else {
      record.cut()
      record.exchange?.abandon()
    }
  }

  /// The client sends no more: ends the request that was being handled, or that can never become whole.
  private func endGone(_ record: ConnectionRecord) {
    if let exchange = record.exchange, exchange.suspension.isSuspended {
      exchange.abandon()
    } else if record.isReading, !record.hasUnreadBytes {
      record.cut()
    }
  }

  private func hungUp(_ records: [ConnectionRecord]) -> [ConnectionRecord] {
    guard !records.isEmpty else { return [] }
    // POLLRDHUP, which Swift does not see: the other side has ended its sending.
    let hangUp: Int16 = 0x2000
    var entries = records.map { pollfd(fd: $0.descriptor, events: hangUp, revents: 0) }
    guard poll(&entries, nfds_t(entries.count), 0) > 0 else { return [] }
    let signs = hangUp | Int16(POLLHUP) | Int16(POLLERR)
    return zip(entries, records).compactMap { $0.revents & signs != 0 ? $1 : nil }
  }
}
