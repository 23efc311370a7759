internal import Synchronization

/// Somebody who waits, and is answered once: by whoever is first.
final class FirstAnswer<Value: Sendable>: Sendable {
  private enum State {
    case nobody
    case waiting(CheckedContinuation<Value, Never>)
    case answered(Value)
    case done
  }

  private let state = Mutex(State.nobody)

  /// Answers, and says whether this was the first answer.
  @discardableResult
  func give(_ value: Value) -> Bool {
    let (waiting, isFirst): (CheckedContinuation<Value, Never>?, Bool) = state.withLock { state in
      switch state {
      case .nobody:
        state = .answered(value)
        return (nil, true)
      case .waiting(let continuation):
        state = .done
        return (continuation, true)
      case .answered, .done:
        return (nil, false)
      }
    }
    waiting?.resume(returning: value)
    return isFirst
  }

  /// Waits for the first answer. To be called once.
  func value() async -> Value {
    await withCheckedContinuation { continuation in
      let early: Value? = state.withLock { state in
        guard case .answered(let value) = state else {
          state = .waiting(continuation)
          return nil
        }
        state = .done
        return value
      }
      if let early { continuation.resume(returning: early) }
    }
  }
}

extension FirstAnswer {
  /// Waits for the first answer, but answers itself with `late` after `limit` and with `cancelled` where the task is cancelled.
  func value(within limit: Duration, late: Value, cancelled: Value) async -> Value {
    let clock = Task {
      try? await Task.sleep(for: limit)
      give(late)
    }
    defer { clock.cancel() }
    return await withTaskCancellationHandler {
      await value()
    } onCancel: {
      give(cancelled)
    }
  }
}
