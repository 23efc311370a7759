internal import Synchronization

/// What lies between a task that writes an answer and the server's thread that sends it.
final class BodyPipe: Sendable {
  private struct State {
    var bytes: [UInt8] = []
    /// How many of `bytes` are sent already.
    var sent = 0
    var isFinished = false
    var hasFailed = false
    /// The client is gone: nothing is read from here any more.
    var isClosed = false
    var writers: [CheckedContinuation<Void, Never>] = []

    var waiting: Int { bytes.count - sent }
  }

  /// What the server's thread is to do next.
  enum Piece {
    case bytes(Int)
    case nothingYet
    case end
    case failure
  }

  /// Bytes that may wait for the client before a writer has to wait.
  static let capacity = 64 * 1024

  private let state = Mutex(State())
  private let suspension: Suspension

  init(suspension: Suspension) { self.suspension = suspension }

  func write(_ bytes: [UInt8]) async throws(ClientGone) {
    guard !bytes.isEmpty else { return }
    while true {
      if Task.isCancelled { throw ClientGone() }
      let isTaken = try append(bytes)
      if isTaken { return suspension.resume() }
      await waitForRoom()
    }
  }

  /// Says that nothing follows; the answer is whole unless it `failed`.
  func finish(failed: Bool) {
    state.withLock { state in
      state.isFinished = true
      state.hasFailed = failed
    }
    suspension.resume()
  }

  /// Says that nobody reads any more.
  func close() {
    let writers = state.withLock { state -> [CheckedContinuation<Void, Never>] in
      state.isClosed = true
      state.bytes = []
      state.sent = 0
      defer { state.writers = [] }
      return state.writers
    }
    for writer in writers { writer.resume() }
  }

  /// Moves bytes into `buffer`. Called on the server's thread; where nothing is there, the connection is suspended.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Piece {
    var writers: [CheckedContinuation<Void, Never>] = []
    let piece = state.withLock { state -> Piece in
      if state.isClosed || (state.isFinished && state.hasFailed) { return .failure }
      guard state.waiting > 0 else {
        if state.isFinished { return .end }
        // Within the lock, so that a writer who comes right now resumes after this, not before.
        return suspension.suspend() ? .nothingYet : .failure
      }
      let count = min(buffer.count, state.waiting)
      state.bytes[state.sent..<state.sent + count].withUnsafeBytes { buffer.copyMemory(from: $0) }
      state.sent += count
      if state.waiting == 0 || state.sent >= Self.capacity {
        state.bytes.removeFirst(state.sent)
        state.sent = 0
      }
      if state.waiting < Self.capacity {
        writers = state.writers
        state.writers = []
      }
      return .bytes(count)
    }
    for writer in writers { writer.resume() }
    return piece
  }

  private func append(_ bytes: [UInt8]) throws(ClientGone) -> Bool {
    let outcome = state.withLock { state -> Bool? in
      if state.isClosed { return nil }
      if state.waiting >= Self.capacity { return false }
      state.bytes += bytes
      return true
    }
    guard let outcome else { throw ClientGone() }
    return outcome
  }

  private func waitForRoom() async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let goOn = state.withLock { state -> Bool in
          if state.isClosed || state.waiting < Self.capacity || Task.isCancelled { return true }
          state.writers.append(continuation)
          return false
        }
        if goOn { continuation.resume() }
      }
    } onCancel: {
      let writers = state.withLock { state -> [CheckedContinuation<Void, Never>] in
        defer { state.writers = [] }
        return state.writers
      }
      for writer in writers { writer.resume() }
    }
  }
}
