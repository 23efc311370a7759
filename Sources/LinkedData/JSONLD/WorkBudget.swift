internal import Synchronization

/// How much work several documents may cost together, in units of the processor (``JSONLD``) and steps of
/// canonicalization: each has a limit of its own, and who writes the documents also decides how many there are.
public final class WorkBudget: Sendable {
  private let units: Mutex<Int>

  public init(_ units: Int) { self.units = Mutex(units) }

  /// What is left for the next document.
  var left: Int { units.withLock { max($0, 0) } }

  func spend(_ spent: Int) { units.withLock { $0 -= spent } }
}
