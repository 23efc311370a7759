public import Addresses
public import Foundation

/// What a person can do about a badge that names an address they have not proved.
public struct UnclaimedForm: Sendable, Hashable {
  /// Takes the address, as ``addressField``.
  public var action: Link
  /// Until when the badge is kept.
  public var keptUntil: Date
  /// As it was typed, where something is wrong with it.
  public var address: String
  public var problem: Problem?

  public init(action: Link, keptUntil: Date, address: String = "", problem: Problem? = nil) {
    self.action = action
    self.keptUntil = keptUntil
    self.address = address
    self.problem = problem
  }

  public static let addressField = "email"
}
