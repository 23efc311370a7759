internal import Addresses
internal import Backpack
internal import Foundation
internal import Gateway
internal import Issuing
internal import Names
internal import Postgres
internal import Storage

/// What follows when an account proves an address: whatever waited for that address comes in.
struct AddressProof: Sendable {
  private let base: String
  private let now: Date

  init<Who: Caller>(_ call: Call<Who>) {
    base = AwardDocuments(base: call.settings.base).assertionBase
    now = call.now
  }

  /// What was there for the address.
  struct Found: Sendable, Hashable {
    /// Awards of this site that lie in the backpack now.
    let awards: Int
    /// How many of them only their owner sees for now: see ``Connection/holdBack(_:of:)``.
    let heldBack: Int
    /// Badges that the account brought before and that are looked at again.
    let imports: Int
  }

  /// Throws a conflict where somebody else proved the address before.
  @discardableResult
  func take(_ email: EmailAddress, for account: Account.ID, in db: isolated Connection) throws -> Found {
    try db.confirmAddress(email, of: account, at: now)
    let awards = try db.attachAwards(to: account, base: base, at: now)
    try db.reclaim(for: account, at: now)
    let heldBack = try db.holdBack(awards, of: account)
    try db.note(.arrived, of: awards, for: account, at: now)
    return Found(
      awards: awards.count, heldBack: heldBack.count, imports: try db.retryUnclaimedImports(of: account, at: now))
  }
}
