public import Foundation
public import Names

/// A person with a sign-in here.
public struct Account: Sendable, Hashable, Identifiable {
  public struct ID: RawRepresentable, Sendable, Hashable {
    public let rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// What a person may do beyond their own backpack.
  public enum Role: String, Sendable, CaseIterable { case member, moderator, admin }

  /// Whether the person can come in and be seen.
  public enum State: String, Sendable, CaseIterable {
    case active
    /// Kept out by an admin.
    case disabled
    /// Unseen at its owner's own wish; signing in offers the way back.
    case deactivated
  }

  /// How long a biography and pronouns may be, in code points, as the database counts.
  public static let longestBiography = 1000
  public static let longestPronouns = 40
  /// How many links a profile may have.
  public static let mostLinks = 6

  public let id: ID
  public let nickname: Nickname
  /// What the person goes by; `nil` where only the nickname is known.
  public let displayName: DisplayName?
  public let biography: String
  /// How the person wants to be spoken of; empty where they do not say.
  public let pronouns: String
  public let role: Role
  public let state: State
  /// Whether lists and searches show the person.
  public let isListed: Bool
  /// Whether search engines may list the profile and what hangs on it.
  public let isIndexed: Bool
  /// Whether boards rank the person; whoever is not listed is not ranked either.
  public let isRanked: Bool
  public let createdAt: Date
  /// How many badges everyone may see.
  public let badgesShown: Int
  /// What shows the person: the picture that they brought, or else the one that they have at Libravatar.
  public let picture: PictureName?
  /// Whether they brought it.
  public let hasOwnPicture: Bool

  public init(
    id: ID, nickname: Nickname, displayName: DisplayName?, biography: String, pronouns: String = "", role: Role,
    state: State, isListed: Bool, isIndexed: Bool = true, isRanked: Bool = true, createdAt: Date, badgesShown: Int,
    picture: PictureName? = nil, hasOwnPicture: Bool = false
  ) {
    self.id = id
    self.nickname = nickname
    self.displayName = displayName
    self.biography = biography
    self.pronouns = pronouns
    self.role = role
    self.state = state
    self.isListed = isListed
    self.isIndexed = isIndexed
    self.isRanked = isRanked
    self.createdAt = createdAt
    self.badgesShown = badgesShown
    self.picture = picture
    self.hasOwnPicture = hasOwnPicture
  }

  /// The name to show: the display name, or the nickname where there is none.
  public var name: String { displayName?.description ?? nickname.description }
}
