public import Addresses

/// A frame that shows an embed of this site, as somebody copies it into a page of theirs. It needs no script, and the
/// embed gets no rights there but to open a link in a new window.
public struct FrameSnippet: Template {
  /// The whole address of the embed.
  public var page: Link
  public var title: String
  /// In pixels of the layout.
  public var width: Int
  public var height: Int

  public init(page: Link, title: String, width: Int, height: Int) {
    self.page = page
    self.title = title
    self.width = width
    self.height = height
  }
}
