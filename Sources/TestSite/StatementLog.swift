internal import Synchronization

/// The statements that were sent to the database, for tests that count them.
public final class StatementLog: Sendable {
  private let texts = Mutex<[String]>([])

  public init() {}

  func note(_ text: String) { texts.withLock { $0.append(text) } }

  /// What was sent since the last time, `BEGIN` and `COMMIT` left out.
  public func take() -> [String] {
    texts.withLock { texts in
      defer { texts.removeAll() }
      return texts
    }
  }
}
