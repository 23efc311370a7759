/// Who looks at a person's badges, and so which of them they see.
public enum Audience: Sendable, Hashable, CaseIterable {
  case owner
  case member
  case stranger
  /// Whoever was given a link that is in no list.
  case memberByLink, strangerByLink

  /// What a holding's or a collection's visibility must be for this audience to see it.
  public var sees: [Visibility] {
    switch self {
    case .owner: Visibility.allCases
    case .member: [.everyone, .members]
    case .stranger: [.everyone]
    case .memberByLink: [.everyone, .members, .link]
    case .strangerByLink: [.everyone, .link]
    }
  }
}

extension Visibility {
  /// The widest audience that something of this visibility is shown to.
  public var audience: Audience {
    switch self {
    case .everyone: .stranger
    case .members: .member
    case .link: .strangerByLink
    case .onlyMe: .owner
    }
  }
}
