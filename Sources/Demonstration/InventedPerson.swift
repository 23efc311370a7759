public import Foundation
public import Names

/// A person of the demonstration.
public struct InventedPerson: Sendable, Hashable {
  public let nickname: Nickname
  public let displayName: DisplayName
  /// A sentence or two about them.
  public let biography: String
  /// When they came aboard, which may be long before the first badge.
  public let joinedAt: Date
  /// One or two, the main one first.
  public let addresses: [EmailAddress]
  /// Whether lists, searches and boards show them.
  public let isListed: Bool
  /// Their favourites in their order, at most six, all of them theirs and standing.
  public internal(set) var pins: [PublicID] = []
  public internal(set) var collections: [InventedCollection] = []
}
