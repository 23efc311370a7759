internal import Addresses
internal import Markdown

/// What a person wrote in Markdown. Links lead only where links may lead, and tell search engines nothing.
struct ProseView: Template {
  var blocks: [MarkdownBlock]

  init(_ blocks: [MarkdownBlock]) { self.blocks = blocks }
}

/// A run of text in it.
struct ProseSpans: Template {
  var spans: [MarkdownSpan]

  init(_ spans: [MarkdownSpan]) { self.spans = spans }
}
