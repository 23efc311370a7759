public import Foundation

/// A verification: its headline, when it was made, and a row for every check.
public struct VerdictReport: Sendable, Hashable {
  public var state: BadgeState
  public var checkedAt: Date
  /// The host that the badge was checked against, where one was proved.
  public var host: String?
  /// When it was tried to check it once more, where somebody did not answer then: what stands here is older.
  public var failedTryAt: Date?
  public var rows: [CheckRow]

  public init(state: BadgeState, checkedAt: Date, host: String? = nil, rows: [CheckRow]) {
    self.state = state
    self.checkedAt = checkedAt
    self.host = host
    self.rows = rows
  }
}
