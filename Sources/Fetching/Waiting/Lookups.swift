internal import Foundation
internal import Synchronization

/// Looks names up on threads of its own, because a look-up blocks and cannot be interrupted.
///
/// Whoever asks gets an answer in time even where the look-up does not; its thread stays busy until the name servers are
/// done, which is why their number is limited.
final class Lookups: Sendable {
  private typealias Job = @Sendable () -> Void

  private struct State {
    var threads = 0
    var waiting: [Job] = []
  }

  private let resolver: Resolver
  private let maximumThreads: Int
  private let state = Mutex(State())

  init(resolver: Resolver, maximumThreads: Int = 64) {
    self.resolver = resolver
    self.maximumThreads = maximumThreads
  }

  /// The addresses of a name; at least one.
  func addresses(of name: String, within limit: Duration) async throws(FetchFailure) -> [IPAddress] {
    let answer = FirstAnswer<Result<[IPAddress], FetchFailure>>()
    run { [resolver] in answer.give(resolver.addresses(of: name).mapError(FetchFailure.init)) }
    let result = await answer.value(within: limit, late: .failure(.nameTimedOut), cancelled: .failure(.cancelled))
    let addresses = try result.get()
    guard !addresses.isEmpty else { throw .unknownHost }
    return addresses
  }

  private func run(_ job: @escaping Job) {
    let isStarting = state.withLock { state in
      guard state.threads < maximumThreads else {
        state.waiting.append(job)
        return false
      }
      state.threads += 1
      return true
    }
    guard isStarting else { return }
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
      state.threads -= 1
      return nil
    }
  }
}

extension FetchFailure {
  fileprivate init(_ failure: Resolver.Failure) {
    switch failure {
    case .unknownName: self = .unknownHost
    case .unavailable: self = .nameServersUnavailable
    }
  }
}
