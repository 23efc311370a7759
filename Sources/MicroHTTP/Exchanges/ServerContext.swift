internal import Synchronization

/// What the library's callbacks need to know. Lives longer than the daemon.
final class ServerContext: Sendable {
  let service: Service
  let limits: ServerLimits
  let deadlines: ServerDeadlines

  /// Set when no new work is wanted: answers close their connections.
  let isDraining = Atomic(false)
  /// Set when the daemon is about to be stopped: callbacks refuse everything, so that nothing is suspended any more.
  let isHalting = Atomic(false)

  private let records = Mutex<[ObjectIdentifier: ConnectionRecord]>([:])
  private let uploads = Atomic(0)

  init(service: Service, limits: ServerLimits, deadlines: ServerDeadlines) {
    self.service = service
    self.limits = limits
    self.deadlines = deadlines
  }

  var connections: [ConnectionRecord] { records.withLock { Array($0.values) } }

  func add(_ record: ConnectionRecord) { records.withLock { $0[ObjectIdentifier(record)] = record } }

  func remove(_ record: ConnectionRecord) { records.withLock { $0[ObjectIdentifier(record)] = nil } }

  /// Takes one of the places for uploads; `false` where none is free.
  func beginUpload() -> Bool {
    guard uploads.add(1, ordering: .relaxed).newValue > limits.uploads else { return true }
    endUpload()
    return false
  }

  func endUpload() { uploads.subtract(1, ordering: .relaxed) }
}
