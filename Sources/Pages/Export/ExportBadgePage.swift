public import Addresses
public import Foundation
public import Markdown

/// A badge in an export.
public struct ExportBadgePage: ExportedPage {
  public var name: String
  public var issuer: String
  public var picture: Link?
  public var state: BadgeState
  public var awardedOn: Date
  public var expires: Date?
  /// What it stands for, a paragraph each.
  public var summary: [String]
  /// What its owner says of it.
  public var note: MarkdownText
  public var file: Link?
  public var record: Link?
  public var report: Link?

  public init(
    name: String, issuer: String, picture: Link?, state: BadgeState, awardedOn: Date, expires: Date?, summary: [String],
    note: MarkdownText, file: Link?, record: Link?, report: Link?
  ) {
    self.name = name
    self.issuer = issuer
    self.picture = picture
    self.state = state
    self.awardedOn = awardedOn
    self.expires = expires
    self.summary = summary
    self.note = note
    self.file = file
    self.record = record
    self.report = report
  }
}
