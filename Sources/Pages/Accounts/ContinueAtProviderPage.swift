public import Addresses

/// The step to a provider elsewhere, which most browsers take by themselves.
public struct ContinueAtProviderPage: Page {
  public var frame: PageFrame
  /// What people know the provider by.
  public var provider: String
  public var link: Link

  public init(frame: PageFrame, provider: String, link: Link) {
    self.frame = frame
    self.provider = provider
    self.link = link
  }
}
