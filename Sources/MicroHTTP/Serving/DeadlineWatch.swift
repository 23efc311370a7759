internal import Glibc

/// Looks after what libmicrohttpd does not: connections whose time is up, and clients that went away while their
/// connection was suspended.
///
/// A client that ends only its own sending (a half-closed connection) counts as gone; the library would not answer it
/// after a suspension either.
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
    var suspended: [(exchange: Exchange, descriptor: Int32)] = []
    for record in context.connections {
      if let phase = record.overdue(at: now) {
        end(record, in: phase)
      } else if let exchange = record.exchange, exchange.suspension.isSuspended {
        suspended.append((exchange, record.descriptor))
      }
    }
    for exchange in gone(suspended) { exchange.abandon() }
  }

  private func end(_ record: ConnectionRecord, in phase: ConnectionRecord.Phase) {
    if phase == .working {
      record.exchange?.giveUp()
    } else {
      record.cut()
      record.exchange?.abandon()
    }
  }

  private func gone(_ suspended: [(exchange: Exchange, descriptor: Int32)]) -> [Exchange] {
    guard !suspended.isEmpty else { return [] }
    // POLLRDHUP, which Swift does not see: the other side has ended its sending.
    let hangUp: Int16 = 0x2000
    var entries = suspended.map { pollfd(fd: $0.descriptor, events: hangUp, revents: 0) }
    guard poll(&entries, nfds_t(entries.count), 0) > 0 else { return [] }
    let signs = hangUp | Int16(POLLHUP) | Int16(POLLERR)
    return zip(entries, suspended).compactMap { $0.revents & signs != 0 ? $1.exchange : nil }
  }
}
