public import Markdown

/// A collection in an export.
public struct ExportCollectionPage: ExportedPage {
  public var title: String
  public var summary: MarkdownText
  public var badges: [ExportLine]

  public init(title: String, summary: MarkdownText, badges: [ExportLine]) {
    self.title = title
    self.summary = summary
    self.badges = badges
  }
}
