import Synchronization

/// A number that many tasks count up.
final class Counter: Sendable {
  private let atomic = Atomic(0)

  var count: Int { atomic.load(ordering: .sequentiallyConsistent) }

  @discardableResult
  func increase() -> Int { atomic.add(1, ordering: .sequentiallyConsistent).newValue }
}
