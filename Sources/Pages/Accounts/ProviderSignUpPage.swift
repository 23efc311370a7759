public import Addresses

/// `/sign-in/new`: somebody who came back from a provider chooses a nickname.
public struct ProviderSignUpPage: Page {
  public var frame: PageFrame
  /// What people know the provider by.
  public var provider: String
  /// The address that the provider has of the person; empty where it gave none.
  public var address: String
  public var isAddressProved: Bool
  /// Whether that address belongs to an account here, so that none is opened.
  public var isKnown: Bool
  /// As it was typed, or a suggestion.
  public var nickname: String
  public var problem: Problem?
  public var action: Link

  public init(
    frame: PageFrame, provider: String, address: String, isAddressProved: Bool, isKnown: Bool, nickname: String,
    problem: Problem? = nil, action: Link
  ) {
    self.frame = frame
    self.provider = provider
    self.address = address
    self.isAddressProved = isAddressProved
    self.isKnown = isKnown
    self.nickname = nickname
    self.problem = problem
    self.action = action
  }

  public static let nicknameField = "nickname"
}
