internal import Testing

@testable internal import TemplateLanguage

@Suite struct MessageTests {
  func swift(_ english: String, _ others: [String: String] = [:]) -> Result<String, CompileErrors> {
    let files = others.map { SourceFile(path: "m/\($0.key).json", text: $0.value) }
    return Compilation.swift(templates: [], messages: [SourceFile(path: "m/en.json", text: english)] + files)
  }

  func error(_ english: String, _ others: [String: String] = [:]) -> String {
    switch swift(english, others) {
    case .success: ""
    case .failure(let errors): errors.description
    }
  }

  @Test func aMessageIsAPropertyAndWithArgumentsAFunction() throws {
    let swift = try swift(#"{"signUp.title": "Join", "mail.hello": "Hello {name} of {site}, {name}"}"#).get()
    #expect(swift.contains("public var signUpTitle: String {\nreturn \"Join\"\n}"))
    #expect(swift.contains("public func mailHello(name: String, site: String) -> String {"))
    #expect(swift.contains(#"return "Hello \(name) of \(site), \(name)""#))
  }

  @Test func pluralsAskForTheNumber() throws {
    let swift = try swift(
      #"{"badges.count_one": "{count} badge in {place}", "badges.count_other": "{count} in {place}"}"#
    )
    .get()
    #expect(swift.contains("public func badgesCount(_ count: Int, place: String) -> String {"))
    #expect(swift.contains(#"case .one: return "\(number(count)) badge in \(place)""#))
    #expect(swift.contains(#"default: return "\(number(count)) in \(place)""#))
  }

  @Test func aLanguageFallsBackToEnglish() throws {
    let swift = try swift(#"{"a.b": "x", "a.c": "y"}"#, ["pt-BR": #"{"a.b": "X", "a.c": "", "a.gone": "Z"}"#]).get()
    #expect(swift.contains("case `en` = \"en\"\ncase `ptBr` = \"pt-BR\"\n"))
    #expect(swift.contains("switch language {\ncase .`ptBr`:\nreturn \"X\"\ndefault:\nreturn \"x\"\n}"))
    #expect(swift.contains("public var aC: String {\nreturn \"y\"\n}"))
    #expect(!swift.contains("Z"))
  }

  @Test func somethingLookedUpIsInATable() throws {
    let swift = try swift(#"{"finding.not-there": "No {host}.", "state.passed": "\"ok\""}"#).get()
    #expect(swift.contains(#""finding.not-there": "No {host}.","#))
    #expect(swift.contains(#""state.passed": "\"ok\"","#))
  }

  @Test func sayWritesMarkupIntoASentence() throws {
    let lines = try compiled(
      "{{page P}}\n{{say aB}}{{argument day}}\n<time>{{d}}</time>\n{{argument person}}<a href=\"{{l}}\">{{n}}</a>{{end}}.",
      messages: #"{"a.b": "To {person} on {day}"}"#)
    #expect(lines.contains("messages.aB(into: &html"))
    #expect(lines.contains(#"html.literal("<time>")"#))
    #expect(lines.firstIndex(of: ", person: {") ?? 0 < lines.firstIndex(of: ", day: {") ?? 0)
  }

  @Test(arguments: [
    ("{{say aC}}{{end}}", "2:7: error: there is no message aC that {{say}} can write"),
    ("{{say aP}}{{end}}", "2:7: error: there is no message aP that {{say}} can write"),
    ("{{say aB}}{{argument day}}x{{end}}", "2:7: error: the message aB needs {{argument person}}"),
    ("{{say aB}}{{argument person}}x{{argument x}}y{{end}}", "2:42: error: the message aB has no argument x"),
    ("{{say aB}}{{argument person}}x{{argument person}}y{{end}}", "2:7: error: an argument of aB is given twice"),
    ("{{say aB}}x{{end}}", "2:11: error: within {{say}} comes {{argument name}} first"),
    ("{{argument x}}", "2:12: error: this {{else}} belongs to no {{if}}"),
  ])
  func sayIsCheckedAgainstTheMessage(text: String, expected: String) {
    let words = #"{"a.b": "To {person}", "a.p_one": "x", "a.p_other": "y"}"#
    #expect(mistakes("{{page P}}\n" + text, messages: words) == "t/page.html:" + expected)
  }

  @Test(arguments: [
    (#"{"a": "x"}"#, "1:2: error: a key is two or more words with full stops in between: signUp.title"),
    (#"{"a.B": "x"}"#, "1:2: error: a key is two or more words with full stops in between: signUp.title"),
    (#"{"a.b": "{x"}"#, "1:9: error: a brace without its partner; {name} is a gap for an argument"),
    (#"{"a.b": "x}"}"#, "1:9: error: a brace without its partner; {name} is a gap for an argument"),
    (#"{"a.b": "{X y}"}"#, "1:9: error: {X y} is not the name of an argument"),
    (#"{"a.b": "x", "a.b": "y"}"#, "1:14: error: the key a.b is there twice"),
    (#"{"a.bC": "x", "a.b.c": "y"}"#, "1:15: error: a.b.c and a.bC would have the same name"),
    (#"{"a.b_one": "x"}"#, "1:2: error: a.b_other is missing"),
    (#"{"a.b_one": "{x}", "a.b_other": "y"}"#, "1:2: error: a.b_other has no {x}"),
    ("{\n\"a.b\": 1}", "2:8: error: expected a string"),
    (#"{"a.b": "x",}"#, "1:13: error: expected a string"),
    (#"{"a.b": "x"} {"#, "1:14: error: nothing can follow the closing }"),
    (#"{"a.b": "x"#, "1:11: error: a string is not closed"),
    (#"{"a.b": "\x"}"#, "1:10: error: unknown escape"),
    (#"{"a.b": "\ud800"}"#, "1:10: error: half a surrogate pair"),
    (#"{"a.b": "\u0000"}"#, "1:10: error: no such character"),
    ("{\"a.b\": \"x\ny\"}", "1:11: error: a control character within a string"),
    ("", "1:1: error: expected {"),
  ])
  func mistakesInMessagesHaveTheirPlace(english: String, expected: String) {
    #expect(error(english) == "m/en.json:" + expected)
  }

  @Test func aTranslationCannotHaveArgumentsOfItsOwn() {
    #expect(
      error(#"{"a.b": "x"}"#, ["de": #"{"a.b": "{y}"}"#]) == "m/de.json:1:9: error: the English message has no {y}")
  }

  @Test func escapesInMessagesAreRead() throws {
    let swift = try swift(#"{"a.b": "\u00e9\ud83e\udded\n\t\"\\\/"}"#).get()
    #expect(swift.contains(#"return "é🧭\n\t\"\\/""#))
  }

  @Test func withoutEnglishThereIsNothingToFallBackTo() {
    let result = Compilation.swift(templates: [], messages: [], folder: "web/messages")
    #expect(throws: CompileErrors.self) { try result.get() }
  }
}
