public import Addresses

/// `/settings/leaving`: what deactivating and deleting an account mean, and the forms for them.
public struct LeavingPage: Page {
  public var frame: PageFrame
  public var badges: Int
  /// How many of the badges this site awarded.
  public var awards: Int
  public var collections: Int
  /// What was handed in and not taken.
  public var imports: Int
  /// For how many days a deletion can be undone.
  public var days: Int
  public var asksForPassword: Bool
  public var passwordProblem: Problem?
  /// Why it cannot be done at all.
  public var problem: Problem?
  public var export: Link
  public var deactivate: Link
  public var delete: Link

  public init(
    frame: PageFrame, badges: Int, awards: Int, collections: Int, imports: Int, days: Int, asksForPassword: Bool,
    passwordProblem: Problem? = nil, problem: Problem? = nil, export: Link, deactivate: Link, delete: Link
  ) {
    self.frame = frame
    self.badges = badges
    self.awards = awards
    self.collections = collections
    self.imports = imports
    self.days = days
    self.asksForPassword = asksForPassword
    self.passwordProblem = passwordProblem
    self.problem = problem
    self.export = export
    self.deactivate = deactivate
    self.delete = delete
  }

  /// The name of the form's field.
  public static let passwordField = "current-password"
}
