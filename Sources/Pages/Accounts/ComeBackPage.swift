public import Addresses
public import Foundation

/// `/come-back`: whether somebody wants the account back that they deactivated.
public struct ComeBackPage: Page {
  public var frame: PageFrame
  public var nickname: String
  /// When everything of it goes; `nil` where that was not asked for.
  public var deletion: Date?
  public var action: Link

  public init(frame: PageFrame, nickname: String, deletion: Date?, action: Link) {
    self.frame = frame
    self.nickname = nickname
    self.deletion = deletion
    self.action = action
  }

  /// The name of the form's field, and its values.
  public static let choiceField = "come-back"
  public static let yes = "yes"
  public static let no = "no"
}
