internal import Testing

@testable internal import TemplateLanguage

@Suite struct LayoutTests {
  static let layout = template(
    "{{page Frame}}\n<title>x</title>{{slot head}}<main>{{slot main}}</main>\n", "frame.html")

  func swift(_ page: String) -> Result<String, CompileErrors> {
    Compilation.swift(templates: [Self.layout, template(page)], messages: [noMessages])
  }

  func errors(_ page: String) -> [String] {
    switch swift(page) {
    case .success: []
    case .failure(let errors): errors.errors.map(\.description)
    }
  }

  @Test func aLayoutTakesItsSlotsAsFunctions() throws {
    let swift = try swift("{{page P}}\n{{layout Frame(1)}}\n<p>{{a}}</p>").get()
    #expect(
      swift.contains("func render(into html: inout HTML, head: (inout HTML) -> Void, main: (inout HTML) -> Void) {"))
    #expect(swift.contains("(Frame(1)).render(into: &html\n, head: {\n_ in\n}\n, main: {\nhtml in\n"))
  }

  @Test func fillGoesToItsSlotAndTheRestToMain() throws {
    let swift = try swift("{{page P}}\n{{layout Frame()}}\n{{fill head}}\n<meta>\n{{end}}\n<p></p>\n").get()
    #expect(swift.contains(", head: {\nhtml in\nhtml.literal(\"<meta>\\n\")\n}\n"))
    #expect(swift.contains(", main: {\nhtml in\nhtml.literal(\"<p></p>\")\n}\n"))
  }

  @Test func whatDoesNotFitTheLayoutIsRefused() {
    #expect(
      errors("{{page P}}\n{{layout Other()}}\n") == [
        "t/page.html:2:10: error: Other is no layout: its template has no {{slot}}"
      ])
    #expect(
      errors("{{page P}}\n{{layout Frame()}}\n{{fill foot}}x{{end}}") == [
        "t/page.html:3:8: error: Frame has no slot foot"
      ])
    #expect(errors("{{page P}}\n{{fill head}}x{{end}}") == ["t/page.html:2:8: error: {{fill}} needs a {{layout}}"])
    #expect(
      errors("{{page P}}\n{{if a}}{{fill head}}x{{end}}{{end}}") == [
        "t/page.html:2:16: error: {{fill}} stands at the top level"
      ])
    #expect(errors("{{page Frame}}\n") == ["t/page.html:1:8: error: Frame has another template already"])
  }
}
