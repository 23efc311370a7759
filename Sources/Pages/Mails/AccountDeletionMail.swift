public import Foundation

/// The mail that says that an account will be deleted, and until when that can be undone.
public struct AccountDeletionMail: Mail {
  public var messages: Messages
  public var siteName: String
  public var nickname: String
  /// When everything of it goes.
  public var day: Date
  /// The whole address of the sign-in page.
  public var signIn: String

  public init(messages: Messages, siteName: String, nickname: String, day: Date, signIn: String) {
    self.messages = messages
    self.siteName = siteName
    self.nickname = nickname
    self.day = day
    self.signIn = signIn
  }

  public var subject: String { messages.mailDeletionSubject(site: siteName) }
}
