public import Addresses

/// A picture that leads to a page of this site, as somebody copies it into a page of theirs.
public struct BadgeSnippet: Template {
  public var page: Link
  public var picture: Link
  public var alternative: String

  /// Both addresses are whole ones.
  public init(page: Link, picture: Link, alternative: String) {
    self.page = page
    self.picture = picture
    self.alternative = alternative
  }

  /// The same in Markdown (CommonMark 0.31 §6.4).
  public var markdown: String {
    let escaped = alternative.map { #"\[]<>&`*_!"#.contains($0) ? "\\\($0)" : $0.isNewline ? " " : "\($0)" }.joined()
    return "[![\(escaped)](\(picture.address))](\(page.address))"
  }
}
