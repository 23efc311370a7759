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

  private struct Connections {
    var records: [ObjectIdentifier: ConnectionRecord] = [:]
    /// Descriptors handed to the library that it has not begun to serve.
    var promised: Set<Int32> = []
  }

  private let state = Mutex(Connections())
  private let uploads = Atomic(0)

  init(service: Service, limits: ServerLimits, deadlines: ServerDeadlines) {
    self.service = service
    self.limits = limits
    self.deadlines = deadlines
  }

  var connections: [ConnectionRecord] { state.withLock { Array($0.records.values) } }

  /// Whether no connection is open or about to be.
  var isDeserted: Bool { state.withLock { $0.records.isEmpty && $0.promised.isEmpty } }

  /// Says that the library is handed a connection, which it will begin to serve on a thread of its own.
  func promise(_ descriptor: Int32) { state.withLock { _ = $0.promised.insert(descriptor) } }

  /// Says that the library did not take it.
  func forget(_ descriptor: Int32) { state.withLock { _ = $0.promised.remove(descriptor) } }

  func add(_ record: ConnectionRecord) {
    state.withLock { state in
      state.promised.remove(record.descriptor)
      state.records[ObjectIdentifier(record)] = record
    }
  }

  func remove(_ record: ConnectionRecord) { state.withLock { $0.records[ObjectIdentifier(record)] = nil } }

  /// Takes one of the places for uploads; `false` where none is free.
  func beginUpload() -> Bool {
    guard uploads.add(1, ordering: .relaxed).newValue > limits.uploads else { return true }
    endUpload()
    return false
  }

  func endUpload() { uploads.subtract(1, ordering: .relaxed) }
}
