internal import Foundation
internal import Synchronization

/// Leaves a host alone for a while after it has failed several times in a row.
final class HostBreaker: Sendable {
  private struct Record {
    var failures: Int
    var lastFailure: Date
  }

  private let limit: Int
  private let pause: TimeInterval
  private let records = Mutex<[HostAndPort: Record]>([:])

  /// After `limit` failures in a row nothing is asked for `pause` seconds; then one more failure begins the next pause.
  init(limit: Int, pause: TimeInterval) {
    self.limit = limit
    self.pause = pause
  }

  /// Throws where the host is to be left alone.
  func check(_ host: HostAndPort, now: Date) throws(FetchFailure) {
    let end = records.withLock { records -> Date? in
      guard let record = records[host], record.failures >= limit else { return nil }
      return record.lastFailure.addingTimeInterval(pause)
    }
    if let end, now < end { throw .hostPaused(until: end) }
  }

  func succeeded(_ host: HostAndPort) {
    _ = records.withLock { $0.removeValue(forKey: host) }
  }

  func failed(_ host: HostAndPort, now: Date) {
    records.withLock { records in
      if records.count >= Self.capacity {
        records = records.filter { $0.value.lastFailure.addingTimeInterval(pause) > now }
      }
      records[host] = Record(failures: (records[host]?.failures ?? 0) + 1, lastFailure: now)
    }
  }

  /// How many failing hosts are remembered before old ones are forgotten.
  private static let capacity = 10_000
}
