internal import Synchronization

/// What lies between the server's thread, which reads parts, and the handler, which takes them.
final class PartQueue: Sendable {
  private struct State {
    var parts: [Part] = []
    var bytesWaiting = 0
    var end: End?
    var readerIsGone = false
    var reader: CheckedContinuation<Void, Never>?
  }

  private enum End {
    case whole
    case fault(UploadFault)
  }

  private let state = Mutex(State())
  private let waitingLimit: Int
  private let suspension: Suspension?

  init(waitingLimit: Int, suspension: Suspension?) {
    self.waitingLimit = waitingLimit
    self.suspension = suspension
  }

  /// Puts a part in line; it is dropped where nobody will read it any more.
  func append(_ part: Part) {
    let reader = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard !state.readerIsGone, state.end == nil else { return nil }
      state.parts.append(part)
      state.bytesWaiting += part.bytes.count
      return state.reader.take()
    }
    reader?.resume()
  }

  /// Suspends the connection where enough waits. Called on the server's thread, within one of its callbacks.
  func pauseIfFull() {
    state.withLock { state in
      // Within the lock, so that a reader who empties the queue right now resumes after this, not before.
      if state.bytesWaiting >= waitingLimit, !state.readerIsGone { _ = suspension?.suspend() }
    }
  }

  /// Says that nothing follows. The first call counts.
  func finish(_ fault: UploadFault?) {
    let reader = state.withLock { state -> CheckedContinuation<Void, Never>? in
      if state.end == nil { state.end = fault.map(End.fault) ?? .whole }
      return state.reader.take()
    }
    reader?.resume()
  }

  /// The handler has answered: what still comes is dropped.
  func readerLeaves() {
    state.withLock { state in
      state.readerIsGone = true
      state.parts = []
      state.bytesWaiting = 0
    }
    suspension?.resume()
  }

  func next() async throws(UploadFault) -> Part? {
    while true {
      if let part = takeFirst() { return part }
      if let end = state.withLock({ $0.end }) {
        // A part may have come between the two looks.
        if let part = takeFirst() { return part }
        switch end {
        case .whole: return nil
        case .fault(let fault): throw fault
        }
      }
      if Task.isCancelled { throw .clientGone }
      await waitForMore()
    }
  }

  private func takeFirst() -> Part? {
    let (part, isBelowLimit) = state.withLock { state -> (Part?, Bool) in
      guard !state.parts.isEmpty else { return (nil, false) }
      let part = state.parts.removeFirst()
      state.bytesWaiting -= part.bytes.count
      return (part, state.bytesWaiting < waitingLimit)
    }
    if isBelowLimit { suspension?.resume() }
    return part
  }

  private func waitForMore() async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        // Whoever need not wait goes on at once: this reader, or one before it that should not be there.
        let ready = state.withLock { state -> CheckedContinuation<Void, Never>? in
          if !state.parts.isEmpty || state.end != nil || Task.isCancelled { return continuation }
          let before = state.reader.take()
          state.reader = continuation
          return before
        }
        ready?.resume()
      }
    } onCancel: {
      state.withLock { $0.reader.take() }?.resume()
    }
  }
}
