/// A collection in an export.
public struct ExportCollectionPage: ExportedPage {
  public var title: String
  /// A paragraph each.
  public var summary: [String]
  public var badges: [ExportLine]

  public init(title: String, summary: [String], badges: [ExportLine]) {
    self.title = title
    self.summary = summary
    self.badges = badges
  }
}
