public import Addresses

/// Where the last link of a mail about badges leads: one button that turns such mails off.
public struct NoticesOffPage: Page {
  public var frame: PageFrame
  /// The kinds of notice that it is about. Their words are `noticeMail.` and the kind.
  public var kinds: [String]
  /// Takes the form, which has no fields of its own.
  public var action: Link
  public var isDone: Bool

  public init(frame: PageFrame, kinds: [String], action: Link, isDone: Bool) {
    self.frame = frame
    self.kinds = kinds
    self.action = action
    self.isDone = isDone
  }

  /// The name by which the address names a kind; it may stand there several times.
  public static let kindField = "kind"

  var sentences: [Sentence] { kinds.map { Sentence("noticeMail.\($0)") } }
}
