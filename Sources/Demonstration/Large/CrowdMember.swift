public import Foundation
public import Names

/// A person of an invented crowd, with the badges they earned.
public struct CrowdMember: Sendable, Hashable {
  public let nickname: Nickname
  public let displayName: DisplayName
  public let address: EmailAddress
  public let joinedAt: Date
  public let isListed: Bool
  public let awards: [CrowdAward]

  /// What visitors see of them.
  public var shown: [CrowdAward] { awards.filter { $0.isShown && !$0.isWithdrawn } }
}

/// An award in an invented crowd: facts alone, as the documents are made of them when somebody asks.
public struct CrowdAward: Sendable, Hashable {
  public let id: PublicID
  /// Its badge's place among the crowd's badge classes.
  public let badgeClass: Int
  public let salt: String
  public let issuedAt: Date
  public let isWithdrawn: Bool
  /// Whether its holder shows it to everyone; otherwise to nobody.
  public let isShown: Bool
}
