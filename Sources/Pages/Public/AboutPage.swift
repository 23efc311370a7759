/// `/about`: what the site is, what it does with what it is given, who runs it.
public struct AboutPage: Page {
  public var frame: PageFrame
  /// What the people who run the site say about it, a paragraph each.
  public var paragraphs: [String]
  /// Whom to write to.
  public var contact: String
  public var counts: SiteCounts
  /// Such as `0.1.0`.
  public var version: String

  public init(
    frame: PageFrame, paragraphs: [String] = [], contact: String = "", counts: SiteCounts, version: String
  ) {
    self.frame = frame
    self.paragraphs = paragraphs
    self.contact = contact
    self.counts = counts
    self.version = version
  }
}
