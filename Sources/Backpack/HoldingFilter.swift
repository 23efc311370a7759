/// Which badges of a backpack its owner wants to look at, and in which order. What is `nil` does not narrow it.
public struct HoldingFilter: Sendable, Hashable {
  /// What became of them, as people sort them.
  public enum State: String, Sendable, CaseIterable {
    case verified, expired
    /// Revoked, suspended, or no longer verified.
    case fallen
    /// Not fully checked.
    case open
  }

  public enum Order: String, Sendable, CaseIterable { case newest, oldest, name, issuer }

  /// What the issuer calls itself.
  public var issuer: String?
  /// The year of the award, in UTC.
  public var year: Int?
  public var state: State?
  public var visibility: Visibility?
  public var tag: String?
  /// Words in the badge's name or its issuer's.
  public var words: String?
  /// Only those in no collection.
  public var isUncollected: Bool
  public var order: Order

  public init(
    issuer: String? = nil, year: Int? = nil, state: State? = nil, visibility: Visibility? = nil, tag: String? = nil,
    words: String? = nil, isUncollected: Bool = false, order: Order = .newest
  ) {
    self.issuer = issuer
    self.year = year
    self.state = state
    self.visibility = visibility
    self.tag = tag
    self.words = words
    self.isUncollected = isUncollected
    self.order = order
  }

  /// Whether it narrows anything.
  public var isNarrow: Bool { self != HoldingFilter(order: order) }
}
