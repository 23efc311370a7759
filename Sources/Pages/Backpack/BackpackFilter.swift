/// What a backpack is narrowed to, and what it could be narrowed to. Empty texts narrow nothing.
public struct BackpackFilter: Sendable, Hashable {
  public var words: String
  public var issuer: String
  public var year: String
  public var state: String
  public var shownTo: String
  public var isUncollected: Bool
  public var order: String
  /// Whose badges there are, and from which years.
  public var issuers: [String]
  public var years: [Int]

  public init(
    words: String = "", issuer: String = "", year: String = "", state: String = "", shownTo: String = "",
    isUncollected: Bool = false, order: String = "", issuers: [String] = [], years: [Int] = []
  ) {
    self.words = words
    self.issuer = issuer
    self.year = year
    self.state = state
    self.shownTo = shownTo
    self.isUncollected = isUncollected
    self.order = order
    self.issuers = issuers
    self.years = years
  }

  /// The fields of the filter's form.
  public static let wordsField = "words"
  public static let issuerField = "issuer"
  public static let yearField = "year"
  public static let stateField = "state"
  public static let shownToField = "seen-by"
  public static let uncollectedField = "uncollected"
  public static let orderField = "order"
}
