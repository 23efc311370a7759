internal import Synchronization

/// Lets a limited number of callers in for each key; the others wait in order.
final class Turnstile<Key: Hashable & Sendable>: Sendable {
  private enum Answer: Sendable { case enter, late, cancelled }

  private struct State {
    var inside: [Key: Int] = [:]
    var waiting: [Key: [FirstAnswer<Answer>]] = [:]
  }

  private let limit: Int
  private let state = Mutex(State())

  init(limit: Int) { self.limit = limit }

  /// Waits for a place, at most `patience`. Every entry needs a ``leave(_:)``.
  func enter(_ key: Key, patience: Duration) async throws(FetchFailure) {
    guard let answer = placeInLine(key) else { return }
    switch await answer.value(within: patience, late: .late, cancelled: .cancelled) {
    case .enter: return
    case .late: throw .busy
    case .cancelled: throw .cancelled
    }
  }

  /// Gives the place to the first who still waits for it.
  func leave(_ key: Key) {
    state.withLock { state in
      while var line = state.waiting[key], !line.isEmpty {
        let next = line.removeFirst()
        state.waiting[key] = line.isEmpty ? nil : line
        if next.give(.enter) { return }
      }
      let left = (state.inside[key] ?? 1) - 1
      state.inside[key] = left > 0 ? left : nil
    }
  }

  /// `nil` where there was room at once.
  private func placeInLine(_ key: Key) -> FirstAnswer<Answer>? {
    state.withLock { state in
      guard state.inside[key, default: 0] >= limit else {
        state.inside[key, default: 0] += 1
        return nil
      }
      let answer = FirstAnswer<Answer>()
      state.waiting[key, default: []].append(answer)
      return answer
    }
  }
}
