public import Addresses
public import Foundation

/// `/admin/mail/{id}`: one mail with its text.
public struct AdminMailPage: Page {
  public var frame: PageFrame
  public var recipient: String
  public var subject: String
  public var createdAt: Date
  public var sentAt: Date?
  /// Why it could not be sent the last time.
  public var error: String
  public var body: String
  /// The link within the text, to follow from here.
  public var link: Link?

  public init(
    frame: PageFrame, recipient: String, subject: String, createdAt: Date, sentAt: Date? = nil, error: String = "",
    body: String, link: Link? = nil
  ) {
    self.frame = frame
    self.recipient = recipient
    self.subject = subject
    self.createdAt = createdAt
    self.sentAt = sentAt
    self.error = error
    self.body = body
    self.link = link
  }
}
