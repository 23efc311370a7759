internal import Testing

@testable internal import TemplateLanguage

@Suite struct RefusalTests {
  @Test(arguments: [
    ("", "1:1: error: a template starts with {{page Type}}"),
    ("<p>{{page P}}", "1:1: error: a template starts with {{page Type}}"),
    ("{{page P}}\n{{a", "2:1: error: this {{ is not closed by }} on the same line"),
    ("{{page P}}\n{{a\n}}", "2:1: error: this {{ is not closed by }} on the same line"),
    ("{{page P}}\n{{}}", "2:3: error: empty tag"),
    ("{{page P}}\n{{if}}x{{end}}", "2:3: error: {{if}} needs something after it"),
    ("{{page P}}\n{{for a}}x{{end}}", "2:3: error: write {{for item in items}}"),
    ("{{page P}}\n{{if a}}x", "2:3: error: {{end}} is missing for this"),
    ("{{page P}}\nx{{end}}", "2:4: error: this {{end}} closes nothing"),
    ("{{page P}}\nx{{else}}", "2:4: error: this {{else}} belongs to no {{if}}"),
    ("{{page P}}\n{{for a in b}}x{{else}}y{{end}}", "2:18: error: {{end}} is expected here"),
    ("{{page P}}\n{{if a}}x{{else}}y{{else}}z{{end}}", "2:21: error: {{end}} is expected here"),
    ("{{page P}}\n{{else when}}", "2:3: error: after {{else only if can follow"),
    ("{{page P}}\nx\n{{layout L()}}", "3:10: error: {{page}} and {{layout}} stand at the start of a template"),
    ("{{page P}}\n<p", "1:1: error: the template ends within a tag"),
    ("{{page P}}\na\u{0}", "2:2: error: a NUL byte"),
  ])
  func structure(text: String, expected: String) {
    #expect(mistakes(text) == "t/page.html:" + expected)
  }

  @Test(arguments: [
    ("<script>{{a}}</script>", "11: error: no tag in script or style"),
    ("<script type=\"text/javascript\">{{a}}</script>", "34: error: no tag in script or style"),
    ("<script type=\"application/ld+json\">{}</script>", "36: error: no inline style or script"),
    ("<script type=\"application/ld+json\"></script><script>{{a}}</script>", "55: error: no tag in script or style"),
    ("<script>alert(1)</script>", "9: error: no inline style or script"),
    ("<style>p{}</style>", "7: error: no inline style or script"),
    ("<p style=\"{{a}}\">", "9: error: no inline style or script"),
    ("<p onclick=\"f()\">", "11: error: no inline style or script"),
    ("<p ONCLICK='{{a}}'>", "11: error: no inline style or script"),
    ("<p class={{a}}>", "12: error: no tag in an unquoted attribute"),
    ("<p class=a{{a}}>", "13: error: no tag in an unquoted attribute"),
    ("<p class=a{{if a}}b{{end}}>", "13: error: no tag in an unquoted attribute"),
    ("<!-- {{a}} -->", "8: error: no tag in a comment"),
    ("<!-- {{if a}} -->{{end}}", "8: error: no tag in a comment"),
    ("<{{a}}>", "4: error: no tag in an element's name"),
    ("<p{{a}}>", "5: error: no tag in an element's name"),
    ("</{{a}}>", "5: error: no tag in an element's name"),
    ("<p {{a}}>", "6: error: no tag as an attribute"),
    ("<p {{a}}=\"b\">", "6: error: no tag as an attribute"),
    ("<p data-{{a}}=\"b\">", "11: error: no tag as an attribute"),
    ("<!doctype {{a}}>", "13: error: no tag in a declaration"),
    ("<img srcset=\"{{a}}\">", "16: error: no tag in srcset"),
    ("<iframe srcdoc=\"{{a}}\">", "19: error: no tag in srcdoc"),
    ("<a title=\"{{include X()}}\">", "21: error: only between tags can markup stand"),
    ("a < b", "4: error: a bare < in text; write &lt;"),
    ("<p class= >", "10: error: an attribute's value is expected"),
    ("<p =\"x\">", "4: error: an attribute's name is expected here"),
  ])
  func placesWhereATagWouldBeDangerous(text: String, expected: String) {
    #expect(mistakes("{{page P}}\n" + text).hasPrefix("t/page.html:2:" + expected))
  }

  @Test(arguments: [
    ("<a href=\"/explore\">", "10: error: an address is a Link in a tag"),
    ("<a href=\"javascript:{{a}}\">", "10: error: an address is a Link in a tag"),
    ("<a href=/explore>", "9: error: an address is a Link in a tag"),
    ("<a href=\"#{{a}}\">", "13: error: a Link must be the first thing in its attribute"),
    ("<a href=\"{{a}}{{b}}\">", "17: error: a Link must be the first thing in its attribute"),
    ("<a href=\"{{if x}}{{a}}{{end}}\">", "20: error: a Link must be the first thing in its attribute"),
    ("<image xlink:href=\"x\"/>", "20: error: an address is a Link in a tag"),
  ])
  func addressesThatAreNoLinks(text: String, expected: String) {
    #expect(mistakes("{{page P}}\n" + text).hasPrefix("t/page.html:2:" + expected))
  }

  @Test(arguments: [
    "<a href=\"{{a}}\"></a>", "<a href='{{a}}#main'></a>", "<a href=\"#main\"></a>", "<form action=\"{{a}}\"></form>",
    "<script src=\"{{a}}\" defer></script>", "<p class=a></p>", "<option{{if x}} selected{{end}}>",
    "<p class=\"a{{if x}} b{{end}}\">", "<!-- a > b -- c --><p>", "<textarea>\n{{a}}</textarea>",
    "<script type=\"application/ld+json\">{{a}}</script>",
    "<a {{if x}}href=\"{{a}}\"{{end}}>", "<br/>",
    "<?xml version=\"1.0\"?><x/>",
  ])
  func whatIsFine(text: String) {
    #expect(mistakes("{{page P}}\n" + text) == "")
  }

  @Test(arguments: [
    "{{if a}}<p class=\"{{end}}\">", "{{if a}}<p{{end}}>", "{{for a in b}}<!--{{end}}-->",
    "<p class=\"{{if a}}\">{{end}}x",
    "<p class=\"{{if a}}x\" href=\"{{end}}{{b}}\">", "{{if a}}<title>{{end}}",
  ])
  func aBlockEndsWhereItBegan(text: String) {
    #expect(mistakes("{{page P}}\n" + text).contains("this block ends in another place of the markup"))
  }

  @Test func everyFileWithAMistakeIsNamedAtOnce() {
    let result = Compilation.swift(
      templates: [template("x", "a.html"), template("{{page P}}\nok", "b.html"), template("y", "c.html")],
      messages: [SourceFile(path: "m/en.json", text: "[")])
    guard case .failure(let errors) = result else {
      Issue.record("three mistakes were passed over")
      return
    }
    #expect(errors.errors.map(\.location.file) == ["m/en.json", "t/a.html", "t/c.html"])
  }
}
