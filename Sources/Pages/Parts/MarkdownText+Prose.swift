public import Markdown
public import Names

extension MarkdownText {
  /// What a person wrote, read as Markdown.
  public init(_ prose: Prose) { self.init(prose.description, cleaning: ForeignText.run) }
}
