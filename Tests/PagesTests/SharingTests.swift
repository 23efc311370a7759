import Addresses
import Foundation
import LinkedData
import Testing

@testable import Pages

@Suite("What is taken elsewhere") struct SharingTests {
  static let hostile = #"</script><script>alert(1)</script><!-- & ' ""#

  @Test("no text ends the script that holds a page's data, and a reader of JSON gets the text back")
  func data() throws {
    var head = Sample().sharingHead
    head.data = ["name": .string(Self.hostile)]
    let text = String(decoding: head.markup(), as: UTF8.self)
    let open = try #require(text.range(of: #"<script type="application/ld+json">"#))
    let close = try #require(text.range(of: "</script>", range: open.upperBound..<text.endIndex))
    let data = text[open.upperBound..<close.lowerBound]
    #expect(!data.contains("<") && !data.contains(">") && !data.contains("&"))
    #expect(try JSON(parsing: Array(data.utf8))["name"]?.string == Self.hostile)
    #expect(text[close.upperBound...].filter { !$0.isWhitespace }.isEmpty)
  }

  @Test("a snippet for README files says the badge's name and nothing that Markdown would take for more")
  func markdown() {
    let sample = Sample()
    let snippet = BadgeSnippet(
      page: sample.link("https://a.example/award/1"), picture: sample.link("https://a.example/1.svg"),
      alternative: "A ](https://evil.example) `b`\n*c*")
    #expect(
      snippet.markdown
        == #"[![A \](https://evil.example) \`b\` \*c\*](https://a.example/1.svg)](https://a.example/award/1)"#)
  }

  @Test("snippets of HTML hold their text as text", arguments: [hostile, "\" onload=\"alert(1)"])
  func html(_ text: String) {
    let sample = Sample()
    let page = sample.link("https://a.example/award/1")
    for markup in [
      BadgeSnippet(page: page, picture: page, alternative: text).markup(),
      FrameSnippet(page: page, title: text, width: 1, height: 1).markup(),
    ] {
      let reader = MarkupReader(String(decoding: markup, as: UTF8.self))
      #expect(reader.mistakes == [])
      #expect(Set(reader.elements.map(\.name)).isSubset(of: ["a", "img", "iframe"]))
      #expect(reader.elements.allSatisfy { $0.attributes["onload"] == nil })
    }
  }

  @Test("a strip is whole in light, in dark and in whatever the reader has, and holds text as text")
  func strip() {
    for theme in Theme.allCases {
      let strip = StripDrawing(
        title: Self.hostile, line: "3 badges", pictures: [Link(png: [1, 2, 3])], theme: theme, arrangement: .wordsBelow)
      let text = String(decoding: strip.markup(), as: UTF8.self)
      #expect(MarkupReader(text).mistakes == [])
      #expect(!text.contains("<script") && text.contains("data:image/png;base64,AQID"))
      #expect(text.contains("prefers-color-scheme") == (theme == .auto))
      #expect(text.contains("#1b1e27") == (theme != .light))
    }
  }

  @Test("a name that is longer than a strip is cut, whatever it is written in")
  func cut() {
    for name in [String(repeating: "name ", count: 60), String(repeating: "徽章", count: 60)] {
      let strip = StripDrawing(title: name, line: "", pictures: [], theme: .auto, arrangement: .wordsBeside)
      let fitting = strip.fitting(name, size: 16)
      #expect(fitting.hasSuffix("…") && fitting.count < 50)
    }
    let short = StripDrawing(title: "Mentor", line: "", pictures: [], theme: .auto, arrangement: .wordsBeside)
    #expect(short.fitting("Mentor", size: 16) == "Mentor")
  }

  @Test("what turns the direction of text is in no title and no attribute")
  func directions() {
    let text = "Lantern\u{202E}gnp.\u{2066}x"
    let head = SharingHead(
      kind: .article, siteName: "Harbour", title: text, description: text, page: "", picture: "", oEmbed: nil,
      data: .null)
    let strip = StripDrawing(title: text, line: text, pictures: [], theme: .auto, arrangement: .wordsBelow)
    for bytes in [head.markup(), strip.markup()] {
      let markup = String(decoding: bytes, as: UTF8.self)
      #expect(markup.contains("Lanterngnp.x"))
      #expect(!markup.contains("\u{202E}") && !markup.contains("\u{2066}"))
    }
    #expect("a\u{200F}b عمر".unturned == "a\u{200F}b عمر", "marks turn nothing that stands behind")
  }
}
