public import Addresses

/// `/sign-in`.
public struct SignInPage: Page {
  public var frame: PageFrame
  /// As it was typed.
  public var address: String
  public var problem: Problem?
  /// Where to go afterwards.
  public var next: Link?
  /// By whom else one may sign in.
  public var providers: [ProviderButton]

  public init(
    frame: PageFrame, address: String = "", problem: Problem? = nil, next: Link? = nil,
    providers: [ProviderButton] = []
  ) {
    self.frame = frame
    self.address = address
    self.problem = problem
    self.next = next
    self.providers = providers
  }

  /// The names of the form's fields.
  public static let addressField = "email"
  public static let passwordField = "password"
  public static let nextField = "next"
}
