public import Issuing
public import Names

/// An award of the demonstration, and who holds it.
public struct InventedAward: Sendable, Hashable {
  public let holder: Nickname
  public let award: Award
}
