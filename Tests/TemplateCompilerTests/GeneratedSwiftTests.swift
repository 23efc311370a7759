internal import Foundation
internal import Testing

@testable internal import TemplateLanguage

/// Where the Swift compiler is, if it is anywhere.
private let swiftc = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
  .map { "\($0)/swiftc" }.first { FileManager.default.isExecutableFile(atPath: $0) }

/// What is generated is handed to the Swift compiler, together with the writer of the site's own pages.
@Suite(.enabled(if: swiftc != nil, "needs swiftc"))
struct GeneratedSwiftTests {
  static let english = #"""
    {"a.title": "Title", "a.to": "To {person}!", "a.count_one": "{count} badge", "a.count_other": "{count} badges",
     "a.only": "only English", "number.group": ",", "finding.x": "No {host}."}
    """#
  static let polish = #"""
    {"a.title": "Tytuł", "a.to": "{person}: dla", "a.count_one": "{count} odznaka", "a.count_few": "{count} odznaki",
     "a.count_many": "{count} odznak", "a.count_other": "{count} odznaki", "finding.x": "Brak {host}."}
    """#
  static let types = #"""
    struct Frame { var title: String }
    struct P: Template { var names: [String]; var link: Link }
    """#
  static let frame = template(
    "{{page Frame}}\n<h1>{{title}}</h1>{{slot head}}<main>{{slot main}}</main>\n", "frame.html")
  static let page = #"""
    {{page P}}
    {{layout Frame(title: messages.aTitle)}}
    {{for name in names}}
    <a href="{{link}}" title="{{name}}">{{name}}</a>
    {{end}}
    {{say aTo}}{{argument person}}<b>{{names.count}}</b>{{end}} {{messages.aCount(names.count)}} {{messages.aOnly}} {{messages.text("finding.x", ["host": "h"])}}
    """#

  /// Compiles the templates with `page` among them; what the compiler says, or what the program prints.
  func run(_ page: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lapel-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }

    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let generated = try Compilation.swift(
      templates: [Self.frame, template(page)],
      messages: [
        SourceFile(path: "m/en.json", text: Self.english), SourceFile(path: "m/pl.json", text: Self.polish),
      ]
    ).get()
    let own = try [
      "Addresses/Link.swift", "Pages/Writing/HTML.swift", "Pages/Writing/Template.swift", "Pages/Words/Messages.swift",
      "Pages/Words/Plural.swift", "Pages/Words/LookedUpText.swift", "Pages/Words/SentencePiece.swift",
    ].map { try String(contentsOf: root.appending(path: $0), encoding: .utf8) }
    let source = (own + [Self.types, generated]).joined(separator: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasSuffix("import Addresses") && !$0.hasSuffix("import Markdown") }.joined(separator: "\n")
    let main = #"""
      extension Messages {
        func number(_ n: Int) -> String { String(n) }
        func words(for name: String, _ value: String) -> SentencePiece { SentencePiece(text: value, isArgument: true) }
      }
      if let link = Link(path: "/a?b&c") {
        for language in Language.allCases {
          for names in [["<Å>"], ["1", "2"], ["1", "2", "3", "4", "5"]] {
            var html = HTML(messages: Messages(language))
            P(names: names, link: link).render(into: &html)
            print(String(decoding: html.bytes, as: UTF8.self))
          }
        }
      }
      """#
    try source.write(to: folder.appending(path: "pages.swift"), atomically: true, encoding: .utf8)
    try main.write(to: folder.appending(path: "main.swift"), atomically: true, encoding: .utf8)
    let program = folder.appending(path: "program").path
    let said = try output(
      swiftc ?? "",
      ["-Onone", "-swift-version", "6", "-o", program, "\(folder.path)/main.swift", "\(folder.path)/pages.swift"])
    return FileManager.default.isExecutableFile(atPath: program) ? try output(program, []) : said
  }

  func output(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func itRunsInTwoLanguages() throws {
    let printed = try run(Self.page)
    #expect(
      printed.hasPrefix(
        """
        <h1>Title</h1><main><a href="/a?b&amp;c" title="&lt;Å&gt;">&lt;Å&gt;</a>
        To <b>1</b>! 1 badge only English No h.</main>
        """))
    #expect(printed.contains("<h1>Tytuł</h1>"))
    #expect(printed.contains("<b>2</b>: dla 2 odznaki only English Brak h.</main>"))
    #expect(printed.contains("5 odznak only English"))
    #expect(printed.contains("5 badges only English"))
  }

  @Test(arguments: [
    ("<p>{{nmae}}</p>", "t/page.html:2:6: error: cannot find 'nmae' in scope"),
    ("{{messages.aTitel}}", "t/page.html:2:12: error: value of type 'Messages' has no member 'aTitel'"),
    ("<p>{{messages.aCount()}}</p>", "t/page.html:2:22: error: missing argument for parameter #1 in call"),
    (
      "<a href=\"{{names[0]}}\">x</a>",
      "t/page.html:2:17: error: cannot convert value of type 'String' to expected argument type 'Link'"
    ),
    ("{{for n in name}}{{end}}", "t/page.html:2:12: error: cannot find 'name' in scope"),
    ("{{include Nobody()}}", "t/page.html:2:11: error: cannot find 'Nobody' in scope"),
    ("<p><b><i>{{link}}</i></b></p>", "t/page.html:2:7: error: no exact matches in call to instance method 'text'"),
  ])
  func itsMistakesAreShownInTheTemplate(text: String, expected: String) throws {
    let said = try run("{{page P}}\n" + text)
    #expect(said.contains(expected))
  }
}
