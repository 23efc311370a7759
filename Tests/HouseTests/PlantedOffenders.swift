import Testing

/// Every rule finds the offender that was planted for it, and leaves the innocent one next to it alone.
@Suite struct PlantedOffenders {
  private func house(_ files: [String: String]) -> Checkout {
    Checkout(files: files.map { Checkout.File(path: $0.key, text: $0.value) }.sorted { $0.path < $1.path })
  }

  private func lines(_ offences: [Offence]) -> [String] { offences.map { "\($0.path):\($0.line)" } }

  @Test(arguments: [
    "import Storage", "  internal import Storage", "@testable import Storage", "public import struct Storage.Row",
    "import CPostgreSQL", "@_exported public import Storage",
  ])
  func `an import from above or around a wrapper is found`(_ line: String) throws {
    let code = "internal import Foundation\ninternal import Names\n\(line)\n"
    let checkout = house(["Sources/Backpack/A.swift": code, "Sources/Storage/B.swift": "internal import Postgres"])
    #expect(try lines(Rules.imports(checkout)) == ["Sources/Backpack/A.swift:3"])
  }

  @Test func `words that only look like an import are none`() throws {
    let code = "// import Storage\nlet sql = \"\"\"\n  import Storage\n  \"\"\"\nimport Crypto\nimport Configuration\n"
    #expect(try Rules.imports(house(["Sources/Backpack/A.swift": code])) == [])
  }

  @Test func `a target without a row is found`() throws {
    #expect(try lines(Rules.imports(house(["Sources/Helpers/A.swift": ""]))) == ["Sources/Helpers:0"])
  }

  @Test func `a circle is found`() {
    #expect(ImportTable.circle(in: ["A": ["B"], "B": ["C"], "C": ["B"]]) == ["B", "C", "B"])
    #expect(ImportTable.circle(in: ["A": ["B", "C"], "B": ["C"], "C": []]) == nil)
  }

  @Test(arguments: [
    "SELECT 1", "select id from account", "INSERT INTO a VALUES (1)", "insert  into a values (1)", "UPDATE a SET b = 1",
    "DELETE FROM a", "  LISTEN job", "DROP TABLE a", "create role lapel",
  ])
  func `a statement outside Storage is found`(_ statement: String) throws {
    let code = "let a = 1\nlet b = \"\(statement)\"\n"
    let elsewhere = house(["Sources/Site/A.swift": code, "Sources/Storage/A.swift": code])
    #expect(try lines(Rules.statements(elsewhere)) == ["Sources/Site/A.swift:2"])
  }

  @Test func `talk of statements is none`() throws {
    let code =
      "// SELECT 1 FROM a\nlet b = \"Say what to select. It is deleted from the list.\"\nlet c = selectFrom(d)\n"
    #expect(try Rules.statements(house(["Sources/Site/A.swift": code])) == [])
  }

  @Test(arguments: ["<p>", "</body>", "<a href=x>", "<BR/>", "a<img src=x />b", "<!doctype html>", "<h1 class=a>"])
  func `markup in code is found`(_ markup: String) throws {
    let code = "let a = \"\"\"\n  \(markup)\n  \"\"\"\n"
    #expect(try lines(Rules.markup(house(["Sources/Site/A.swift": code]))) == ["Sources/Site/A.swift:2"])
  }

  @Test func `comparisons, types and other XML are no markup`() throws {
    let code = "let a = b <p> c\nlet d = \"x < p > y\"\nlet e: Array<i>\nlet f = \"<svg:assertion/>\" // <p>\n"
    #expect(try Rules.markup(house(["Sources/Baking/A.swift": code])) == [])
  }

  @Test(arguments: [
    "FileManager.default", "Date()", "Date.now", "let a: Date = .now", "f(.now)", "ContinuousClock()",
    "URLSession.shared",
    "Data(contentsOf: url)", "String(contentsOfFile: a)", "socket(1, 2, 3)", "import Glibc",
    "try await Task.sleep(for: a)",
  ])
  func `a pure target that opens something is found`(_ code: String) throws {
    let checkout = house(["Sources/Verification/A.swift": "let x = 1\n\(code)\n", "Sources/Lapel/A.swift": code])
    #expect(try lines(Rules.purity(checkout)) == ["Sources/Verification/A.swift:2"])
  }

  @Test func `a pure target that is given its moment is innocent`() throws {
    let code =
      "func f(now: Date) { a.append(contentsOf: b) }\nlet c = Date(timeIntervalSince1970: 0) // Date()\nreopen(x)\n"
    #expect(try Rules.purity(house(["Sources/Verification/A.swift": code])) == [])
  }

  @Test(arguments: [
    "try! f()", "a as! B", "fatalError()", "Task.detached { }", "struct A: @unchecked Sendable {}", "// TODO: later",
  ])
  func `forced, detached and unfinished code is found`(_ code: String) throws {
    let checkout = house(["Sources/Site/A.swift": "let x = 1\n\(code)\n"])
    #expect(try lines(Rules.forbiddenWords(checkout)) == ["Sources/Site/A.swift:2"])
  }

  @Test func `a wrapper may vouch for its handle, and words in strings harm nobody`() throws {
    let wrapper =
      "struct Handle: @unchecked Sendable {}\nlet a = \"try! as! fatalError TODO\"\ntry f()\nlet b = c as? D\n"
    #expect(try Rules.forbiddenWords(house(["Sources/MicroHTTP/A.swift": wrapper])) == [])
  }

  @Test func `a long file is found`() {
    let long = String(repeating: "\n", count: Rules.longest + 1)
    let files = [
      "Sources/Site/A.swift": long, "Sources/Site/B.swift": String(long.dropLast()), "web/static/a.html": long,
    ]
    #expect(lines(Rules.lengths(house(files))) == ["Sources/Site/A.swift:301"])
  }

  @Test(arguments: ["Utils", "StringHelper", "Common", "SessionManager", "PageImpl"])
  func `a name that says nothing is found`(_ name: String) throws {
    let checkout = house(["Sources/Site/\(name).swift": "", "Sources/Site/CommonPasswords.swift": ""])
    #expect(try Rules.fileNames(checkout).map(\.path) == ["Sources/Site/\(name).swift"])
  }

  @Test func `a migration without a reason, a number or a noun is found`() throws {
    let why = "-- People who sign in, and what they have proved is theirs.\nCREATE TABLE a ();\n"
    let files = [
      "db/migrations/0001-people.sql": why, "db/migrations/0002-Work.sql": why,
      "db/migrations/0003-things.sql": "-- why\n",
      "db/migrations/0005-rest.sql": why,
    ]
    #expect(
      try lines(Rules.migrations(house(files))) == [
        "db/migrations/0002-Work.sql:0", "db/migrations/0003-things.sql:1", "db/migrations/0005-rest.sql:0",
      ])
  }

  @Test func `a nested, doubled or foreign message is found`() throws {
    let files = [
      "web/messages/en.json": "{\n  \"a\": \"x\",\n  \"b\": \"y: {\\\"z\\\"}\"\n}\n",
      "web/messages/de.json": "{\"a\": {\"b\": \"c\"}}",
      "web/messages/fr.json": "{\n  \"a\": \"x\",\n  \"a\": \"y\"\n}\n",
      "web/messages/pl.json": "{\n  \"c\": \"x\"\n}\n",
    ]
    #expect(
      try Rules.messages(house(files)).map(\.path) == [
        "web/messages/de.json", "web/messages/fr.json", "web/messages/pl.json",
      ])
  }
}
