internal import Addresses
internal import Testing

@testable internal import Pages

@Suite struct EscapingTests {
  func written(_ write: (inout HTML) -> Void) -> String {
    var html = HTML(messages: Messages())
    write(&html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test func whatHasAMeaningInMarkupIsEscaped() {
    #expect(written { $0.text(#"a<b>&"c"'d'"#) } == "a&lt;b&gt;&amp;&quot;c&quot;&#39;d&#39;")
    #expect(written { $0.attribute(#"""#) } == "&quot;")
    #expect(written { $0.text("") } == "")
  }

  @Test func otherTextIsAsItWas() {
    #expect(written { $0.text("Leïla 文 \u{1F9ED}\n\tx") } == "Leïla 文 \u{1F9ED}\n\tx")
  }

  @Test func controlCharactersBecomeVisible() {
    #expect(written { $0.text("a\u{0}b\u{1B}c") } == "a\u{FFFD}b\u{FFFD}c")
  }

  @Test func everyByteOfALongTextArrives() {
    let text = String(repeating: "abc<", count: 10_000)
    #expect(written { $0.text(text) } == String(repeating: "abc&lt;", count: 10_000))
  }

  @Test func numbersAreForPeopleInTextAndForMachinesInAttributes() {
    #expect(written { $0.text(21_306) } == "21,306")
    #expect(written { $0.attribute(21_306) } == "21306")
  }

  @Test func addressesAreEscapedToo() throws {
    let link = try #require(Link(web: "https://a.example/?a=1&b='2'"))
    #expect(written { $0.link(link) } == "https://a.example/?a=1&amp;b=&#39;2&#39;")
  }

  @Test func foreignNamesAreSetApartFromTheTextAroundThem() throws {
    let profile = try PageTests.html("profile-fresh")
    #expect(profile.contains("<bdi>عمر الخطيب</bdi>"))
    let piece = written { Sentence("error.x", [:]).render(into: &$0) }
    #expect(piece == "error.x")
    let sentence = written { Sentence("problem.too-many-tries", ["minutes": "<5>"]).render(into: &$0) }
    #expect(sentence == "There were too many tries. Wait <bdi>&lt;5&gt;</bdi> minutes and try again.")
  }
}
