internal import Foundation
internal import Synchronization

/// Threads for work that takes a whole core: a few at once, a short line behind them, and nobody beyond that.
final class HashingThreads: Sendable {
  private typealias Job = @Sendable () -> Void

  private struct State {
    var running = 0
    var waiting: [Job] = []
  }

  private let atOnce: Int
  private let maximumWaiting: Int
  private let state = Mutex(State())

  init(atOnce: Int, waiting: Int) {
    self.atOnce = atOnce
    self.maximumWaiting = waiting
  }

  /// Runs the work on a thread outside the cooperative pool and waits for it.
  func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async throws(PasswordFailure) -> Value {
    let result: Result<Value, PasswordFailure> = await withCheckedContinuation { continuation in
      take(
        job: { continuation.resume(returning: .success(work())) },
        orElse: { continuation.resume(returning: .failure(.busy)) })
    }
    return try result.get()
  }

  private enum Place { case now, later, none }

  private func take(job: @escaping Job, orElse refuse: () -> Void) {
    let place: Place = state.withLock { state in
      if state.running < atOnce {
        state.running += 1
        return .now
      }
      guard state.waiting.count < maximumWaiting else { return .none }
      state.waiting.append(job)
      return .later
    }
    switch place {
    case .now: start(job)
    case .later: break
    case .none: refuse()
    }
  }

  /// A thread that works until nobody waits any more. Starting one is cheap beside a hash.
  private func start(_ job: @escaping Job) {
    Thread.detachNewThread { [self] in
      var next: Job? = job
      while let current = next {
        current()
        next = nextJob()
      }
    }
  }

  private func nextJob() -> Job? {
    state.withLock { state in
      guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
      state.running -= 1
      return nil
    }
  }
}
