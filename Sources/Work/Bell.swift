/// Wakes everybody who waits for something to do.
actor Bell {
  private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
  private var next = 0

  func ring() {
    for continuation in waiting.values { continuation.resume() }
    waiting.removeAll()
  }

  /// Waits for a ring, but not for ever; a cancelled task does not wait at all.
  func wait(atMost limit: Duration) async {
    next += 1
    let turn = next
    let timer = Task {
      try? await Task.sleep(for: limit)
      self.wake(turn)
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if Task.isCancelled { return continuation.resume() }
        waiting[turn] = continuation
      }
    } onCancel: {
      Task { await self.wake(turn) }
    }
    timer.cancel()
  }

  private func wake(_ turn: Int) { waiting.removeValue(forKey: turn)?.resume() }
}
