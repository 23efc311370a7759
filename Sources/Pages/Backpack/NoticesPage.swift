public import Addresses
public import Foundation

/// `/backpack/notices`: what happened to somebody's badges, and of which of it they want mails.
public struct NoticesPage: Page {
  public var frame: PageFrame
  public var notices: [NoticeLine]
  /// Of which kinds mails are written, in the order of the form.
  public var mails: [MailChoice]
  /// Takes the form, whose boxes are ``kindField``.
  public var save: Link

  public init(frame: PageFrame, notices: [NoticeLine], mails: [MailChoice], save: Link) {
    self.frame = frame
    self.notices = notices
    self.mails = mails
    self.save = save
  }

  public static let kindField = "kind"

  /// A box to tick.
  public struct MailChoice: Sendable, Hashable {
    public var kind: String
    public var isOn: Bool

    public init(kind: String, isOn: Bool) {
      self.kind = kind
      self.isOn = isOn
    }

    var sentence: Sentence { Sentence("noticeMail.\(kind)") }
  }
}

/// Something that happened to a badge. Its words are `noticed.` and the kind.
public struct NoticeLine: Sendable, Hashable {
  public var kind: String
  public var badge: String
  public var picture: Link?
  public var page: Link
  public var at: Date
  public var expires: Date?
  public var isUnread: Bool

  public init(kind: String, badge: String, picture: Link?, page: Link, at: Date, expires: Date?, isUnread: Bool) {
    self.kind = kind
    self.badge = badge
    self.picture = picture
    self.page = page
    self.at = at
    self.expires = expires
    self.isUnread = isUnread
  }

  func sentence(_ messages: Messages) -> Sentence {
    Sentence("noticed.\(kind)", ["badge": badge, "day": expires.map(messages.day) ?? ""])
  }
}
