extension Schema {
  /// What became of the question whether a value fits a schema.
  public enum Outcome: Sendable, Hashable {
    /// Everything that is demanded is there.
    case fits
    /// At least one demand is not met. The first of them, at most ``Schema/Limits/violations``.
    case doesNotFit([Violation])
    /// Nothing was found that does not fit, but these demands are of a kind that is not understood.
    case notChecked([Unchecked])
    /// The question asks for more work than the limits allow.
    case tooMuchWork
  }

  /// One demand that a value does not meet.
  public struct Violation: Sendable, Hashable {
    /// Where in the value, as a JSON pointer (RFC 6901); empty for the value itself.
    public let place: String
    /// The keyword that is not met, such as `required`.
    public let keyword: String
    /// The member that is missing or not allowed; for other keywords `nil`.
    public let member: String?

    public init(place: String, keyword: String, member: String? = nil) {
      self.place = place
      self.keyword = keyword
      self.member = member
    }
  }

  /// One demand that is not understood, so that nobody can say whether a value meets it.
  public struct Unchecked: Sendable, Hashable {
    /// Where in the value, as a JSON pointer.
    public let place: String
    /// The keyword, such as `multipleOf`, or `pattern` where the pattern is not one that can be followed.
    public let keyword: String

    public init(place: String, keyword: String) {
      self.place = place
      self.keyword = keyword
    }
  }
}
