public import Addresses
public import Foundation
public import Markdown

/// A badge in a list of an export, its links as they are from the export's own folder.
public struct ExportLine: Sendable, Hashable {
  public var name: String
  /// How it stood when the export was made.
  public var state: BadgeState
  public var issuer: String
  public var picture: Link?
  public var page: Link?
  public var awardedOn: Date
  /// What its owner says of it there.
  public var note = MarkdownText("")

  public init(name: String, state: BadgeState, issuer: String, picture: Link?, page: Link?, awardedOn: Date) {
    self.name = name
    self.state = state
    self.issuer = issuer
    self.picture = picture
    self.page = page
    self.awardedOn = awardedOn
  }
}
