/// A block of a text in Markdown (CommonMark 0.29): what people write, without HTML and without pictures.
public indirect enum MarkdownBlock: Sendable, Hashable {
  case paragraph([MarkdownSpan])
  /// Stands for headings of every level: a page has its own.
  case heading([MarkdownSpan])
  case quote([MarkdownBlock])
  case list(isNumbered: Bool, items: [[MarkdownBlock]])
  case code(String)
  case line
}

/// A run of text within a block.
public indirect enum MarkdownSpan: Sendable, Hashable {
  case text(String)
  case emphasis([MarkdownSpan])
  case strong([MarkdownSpan])
  case code(String)
  /// `address` is as it was written: whoever shows it decides where links may lead.
  case link(address: String, [MarkdownSpan])
  case lineBreak
}
