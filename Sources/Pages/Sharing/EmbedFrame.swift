public import Addresses

/// What is around a page that other sites show. Nothing in it depends on who looks at it.
public struct EmbedFrame: Sendable {
  public var siteName: String
  public var messages: Messages
  /// As the page around it asks for it.
  public var theme: Theme
  public var stylesheet: Link

  public init(siteName: String, messages: Messages = Messages(), theme: Theme = .auto, stylesheet: Link) {
    self.siteName = siteName
    self.messages = messages
    self.theme = theme
    self.stylesheet = stylesheet
  }
}
