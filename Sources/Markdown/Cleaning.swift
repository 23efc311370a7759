extension MarkdownBlock {
  /// The same with every run of text in it cleaned.
  func cleaned(_ clean: (String) -> String) -> MarkdownBlock {
    switch self {
    case .paragraph(let spans): .paragraph(spans.map { $0.cleaned(clean) })
    case .heading(let spans): .heading(spans.map { $0.cleaned(clean) })
    case .quote(let blocks): .quote(blocks.map { $0.cleaned(clean) })
    case .list(let isNumbered, let items):
      .list(isNumbered: isNumbered, items: items.map { item in item.map { $0.cleaned(clean) } })
    case .code(let text): .code(clean(text))
    case .line: .line
    }
  }
}

extension MarkdownSpan {
  fileprivate func cleaned(_ clean: (String) -> String) -> MarkdownSpan {
    switch self {
    case .text(let text): .text(clean(text))
    case .emphasis(let spans): .emphasis(spans.map { $0.cleaned(clean) })
    case .strong(let spans): .strong(spans.map { $0.cleaned(clean) })
    case .code(let text): .code(clean(text))
    case .link(let address, let spans): .link(address: address, spans.map { $0.cleaned(clean) })
    case .lineBreak: .lineBreak
    }
  }
}
