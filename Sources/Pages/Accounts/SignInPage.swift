public import Addresses

/// `/sign-in`.
public struct SignInPage: Page {
  public var frame: PageFrame
  /// As it was typed.
  public var address: String
  public var problem: Problem?
  /// Where to go afterwards.
  public var next: Link?

  public init(frame: PageFrame, address: String = "", problem: Problem? = nil, next: Link? = nil) {
    self.frame = frame
    self.address = address
    self.problem = problem
    self.next = next
  }

  /// The names of the form's fields.
  public static let addressField = "email"
  public static let passwordField = "password"
  public static let nextField = "next"
}
