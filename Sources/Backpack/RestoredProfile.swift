public import Names

/// What somebody said of themselves on another Lapel, as far as it may be said here.
public struct RestoredProfile: Sendable, Hashable {
  public let displayName: DisplayName?
  public let biography: Prose
  public let pronouns: Prose
  /// Web addresses.
  public let links: [String]

  /// What is too long is left out.
  public init(displayName: DisplayName?, biography: Prose, pronouns: Prose, links: [String]) {
    self.displayName = displayName
    self.biography = biography.length <= Account.longestBiography ? biography : .none
    self.pronouns = pronouns.length <= Account.longestPronouns ? pronouns : .none
    self.links = Array(links.prefix(Account.mostLinks))
  }

  public var isEmpty: Bool { displayName == nil && biography.isEmpty && pronouns.isEmpty && links.isEmpty }
}
