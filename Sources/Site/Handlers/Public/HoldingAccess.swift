internal import Backpack
internal import Gateway
internal import Storage

/// Who may see a holding. What may not be seen is not there: the answer is the same as for an id that never was.
enum HoldingAccess {
  static func mayBeSeen(_ row: HoldingRow, by visitor: Visitor) -> Bool {
    guard row.account.state == .active else { return false }
    if visitor.account?.id == row.account.id { return true }
    switch row.holding.visibility {
    case .everyone, .link: return true
    case .members: return visitor.account != nil
    case .onlyMe: return false
    }
  }
}
