/// What a form showed when it was opened, as a hidden field: so that a form from another window does not wipe out what was
/// saved since. Says so where it would have.
public struct OpenedForm: Template, Sendable, Hashable {
  /// A few letters made of what the form shows.
  public var state: String
  /// Whether somebody saved something else since the form was opened.
  public var isOutdated = false

  public init(state: String) { self.state = state }

  public static let fieldName = "opened"
}
