internal import Synchronization

/// Places for work of which only so much may go on at once. Whoever finds none free is asked to come again: waiting
/// would only move the crowd inside.
public final class Places: Sendable {
  private let free: Mutex<Int>

  public init(_ count: Int) { free = Mutex(count) }

  /// Does the work in a place of its own; throws a ``Refusal`` where none is free.
  public func take<Result>(_ work: () async throws -> Result) async throws -> Result {
    let isFree = free.withLock { free in
      guard free > 0 else { return false }
      free -= 1
      return true
    }
    guard isFree else { throw Refusal(.busy, retryAfter: 5) }
    defer { free.withLock { $0 += 1 } }
    return try await work()
  }
}
