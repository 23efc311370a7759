public import Addresses

/// Where the last link of a mail about badges leads: one button that turns such mails off.
public struct NoticesOffPage: Page {
  public var frame: PageFrame
  /// Takes the form, which has no fields of its own.
  public var action: Link
  public var isDone: Bool

  public init(frame: PageFrame, action: Link, isDone: Bool) {
    self.frame = frame
    self.action = action
    self.isDone = isDone
  }
}
