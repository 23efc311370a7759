internal import Testing

@testable internal import TemplateLanguage

@Suite struct TemplateTests {
  @Test func textAndExpressionsAreWrittenInTheirOrder() throws {
    #expect(
      try compiled("{{page Card}}\n<p>{{name}}</p>\n") == [
        "public func render(into html: inout HTML) {", #"html.literal("<p>")"#, "html.text(name)",
        #"html.literal("</p>")"#, "}", "}",
      ])
  }

  @Test func anExpressionIsWrittenAsItsPlaceNeeds() throws {
    let lines = try compiled(#"{{page P}}\#n<a href="{{page1}}" title="{{words}}">{{words}}</a><title>{{t}}</title>"#)
    #expect(
      lines.filter { $0.contains("(") && !$0.contains("literal") }.dropFirst() == [
        "html.link(page1)", "html.attribute(words)", "html.text(words)", "html.text(t)",
      ])
  }

  @Test func aScriptThatIsDataTakesJSON() throws {
    let lines = try compiled("{{page P}}\n<script type=\"application/ld+json\">{{a}}</script>")
    #expect(lines.contains("html.data(a)"))
  }

  @Test func aDrawingMayBringItsStyle() throws {
    let style = "{{page P}}\n<style>.a{fill:#fff}</style>"
    #expect(mistakes(style, "a.svg") == "")
    #expect(mistakes(style, "a.html").contains("no inline style or script"))
    #expect(mistakes("{{page P}}\n<style>{{a}}</style>", "a.svg").contains("no tag in script or style"))
  }

  @Test func plainTextIsNotEscaped() throws {
    let lines = try compiled("{{page M}}\nHello {{name}} <x\n", "mail.txt")
    #expect(
      lines == [
        "public func render(into plain: inout PlainText) {", #"plain.literal("Hello ")"#, "plain.text(name)",
        #"plain.literal(" <x\n")"#, "}", "}",
      ])
  }

  @Test func blocksBecomeSwiftsOwn() throws {
    let lines = try compiled(
      "{{page P}}\n{{for a in list}}{{if a.x}}1{{else if let b = a.y}}2{{else}}3{{end}}{{end}}\n")
    #expect(
      lines.dropFirst() == [
        "for a in list {", "if a.x {", #"html.literal("1")"#, "} else if let b = a.y {", #"html.literal("2")"#,
        "} else {", #"html.literal("3")"#, "}", "}", "}", "}",
      ])
  }

  @Test func aLineOfNothingButATagLeavesNoEmptyLine() throws {
    let lines = try compiled("{{page P}}\na\n  {{if x}}\nb\n  {{end}}\nc {{if y}}\nd{{end}}\n", "p.txt")
    #expect(
      lines.filter { $0.hasPrefix("plain") } == [
        #"plain.literal("a\n")"#, #"plain.literal("b\n")"#, #"plain.literal("c ")"#, #"plain.literal("\nd")"#,
        #"plain.literal("\n")"#,
      ])
  }

  @Test func includesAreRenderedInPlace() throws {
    let lines = try compiled("{{page P}}\n<p>{{include Card(name, size: 3)}}</p>")
    #expect(lines.contains("(Card(name, size: 3)).render(into: &html)"))
  }

  @Test func codeKeepsItsLineAndColumn() throws {
    let swift = try Compilation.swift(
      templates: [template("{{page P}}\n\n<p class=\"abc\">{{ name }}</p>\n{{x}}")], messages: [noMessages]
    ).get()
    #expect(swift.contains("#sourceLocation(file: \"t/page.html\", line: 3)\n        html.text(name)\n"))
    // Too near to the margin for what comes before it: that goes on a line of its own, counted as the one above.
    #expect(swift.contains("#sourceLocation(file: \"t/page.html\", line: 3)\nhtml.text(\n  x)\n"))
  }

  @Test func noTextCanBreakOutOfItsLiteral() throws {
    let text = ##"<p>\(x) \#(x) """# " \" \n \u{0041}</p>"##
    let lines = try compiled("{{page P}}\n" + text)
    #expect(lines[1] == ##"html.literal("<p>\\(x) \\#(x) \"\"\"# \" \\\" \\n \\u{0041}</p>")"##)
    #expect(swiftLiteral("a\tb\u{202E}\u{1}") == #""a\tb\u{202e}\u{1}""#)
  }

  @Test func theWordsAreThereOnlyWhereTheyAreUsed() throws {
    let words = #"{"a.b": "x"}"#
    #expect(try compiled("{{page P}}\n{{messages.aB}}", messages: words).contains("let messages = html.messages"))
    #expect(!(try compiled("{{page P}}\n{{name}}", messages: words).contains("let messages = html.messages")))
  }
}
