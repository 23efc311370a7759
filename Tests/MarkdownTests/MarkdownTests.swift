import Markdown
import Testing

@Suite("Texts in Markdown") struct MarkdownTests {
  @Test("paragraphs, emphasis, links, lists, quotes and code are read")
  func whole() {
    let text = MarkdownText(
      "# Tea\n\nI *mostly* made **tea** with `sugar`,\nsee [here](https://a.example/).\n\n- one\n- two\n\n> said\n\n---\n\n    code\n"
    )
    #expect(
      text.blocks == [
        .heading([.text("Tea")]),
        .paragraph([
          .text("I "), .emphasis([.text("mostly")]), .text(" made "), .strong([.text("tea")]), .text(" with "),
          .code("sugar"), .text(","), .lineBreak, .text("see "), .link(address: "https://a.example/", [.text("here")]),
          .text("."),
        ]),
        .list(isNumbered: false, items: [[.paragraph([.text("one")])], [.paragraph([.text("two")])]]),
        .quote([.paragraph([.text("said")])]), .line, .code("code\n"),
      ])
  }

  @Test("HTML is text, and a picture is the words that stand for it")
  func html() {
    #expect(MarkdownText("<b>x</b> y").blocks == [.paragraph([.text("<b>"), .text("x"), .text("</b>"), .text(" y")])])
    #expect(MarkdownText("<script>a</script>").blocks == [.paragraph([.text("<script>a</script>\n")])])
    #expect(MarkdownText("![a *cat*](https://x.example/c.png)").blocks == [.paragraph([.text("a cat")])])
  }

  @Test("nothing is nothing")
  func empty() {
    #expect(MarkdownText("").blocks.isEmpty)
  }

  @Test("whatever lies too deep is its bare text", arguments: [">", "- ", "*a ", "[", "**a "])
  func deep(_ part: String) {
    let text = MarkdownText(String(repeating: part, count: 20_000) + " end")
    #expect(depth(text.blocks) <= 14)
  }

  private func depth(_ blocks: [MarkdownBlock]) -> Int {
    1
      + (blocks.map { block in
        switch block {
        case .quote(let inner): depth(inner)
        case .list(_, let items): items.map(depth).max() ?? 0
        case .paragraph(let spans), .heading(let spans): spanDepth(spans)
        case .code, .line: 0
        }
      }.max() ?? 0)
  }

  private func spanDepth(_ spans: [MarkdownSpan]) -> Int {
    1
      + (spans.map { span in
        switch span {
        case .emphasis(let inner), .strong(let inner), .link(_, let inner): spanDepth(inner)
        case .text, .code, .lineBreak: 0
        }
      }.max() ?? 0)
  }
}
