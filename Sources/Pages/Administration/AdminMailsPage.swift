public import Addresses
public import Foundation

/// `/admin/mail`: the mails of the site, newest first.
public struct AdminMailsPage: Page {
  public var frame: PageFrame
  public var hasMailServer: Bool
  public var mails: [Line]
  public var more: Link?
  public var start: Link?

  public init(frame: PageFrame, hasMailServer: Bool, mails: [Line] = [], more: Link? = nil, start: Link? = nil) {
    self.frame = frame
    self.hasMailServer = hasMailServer
    self.mails = mails
    self.more = more
    self.start = start
  }

  /// One mail.
  public struct Line: Sendable, Hashable {
    public var recipient: String
    public var subject: String
    public var createdAt: Date
    public var sentAt: Date?
    public var page: Link

    public init(recipient: String, subject: String, createdAt: Date, sentAt: Date? = nil, page: Link) {
      self.recipient = recipient
      self.subject = subject
      self.createdAt = createdAt
      self.sentAt = sentAt
      self.page = page
    }
  }
}
