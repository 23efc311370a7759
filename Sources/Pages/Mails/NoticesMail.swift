public import Foundation

/// The mail about what happened to somebody's badges.
public struct NoticesMail: Mail {
  public var messages: Messages
  public var siteName: String
  public var nickname: String
  public var lines: [Line]
  /// Whether more happened than it names.
  public var hasMore: Bool
  /// The whole address of the page of notices.
  public var overview: String
  /// The whole address of the page that turns these mails off.
  public var off: String

  public init(
    messages: Messages, siteName: String, nickname: String, lines: [Line], hasMore: Bool, overview: String, off: String
  ) {
    self.messages = messages
    self.siteName = siteName
    self.nickname = nickname
    self.lines = lines
    self.hasMore = hasMore
    self.overview = overview
    self.off = off
  }

  public var subject: String { messages.mailNoticesSubject(site: siteName) }

  /// What happened to one badge. Its words are `noticed.` and the kind.
  public struct Line: Sendable, Hashable {
    var kind: String
    var badge: String
    var expires: Date?
    /// The whole address of the badge.
    var link: String

    public init(kind: String, badge: String, expires: Date?, link: String) {
      self.kind = kind
      // One line: it comes from whoever issued the badge.
      self.badge = badge.split(whereSeparator: \.isNewline).joined(separator: " ")
      self.expires = expires
      self.link = link
    }

    func words(_ messages: Messages) -> String {
      messages.text("noticed.\(kind)", ["badge": badge, "day": expires.map(messages.day) ?? ""])
    }
  }
}
