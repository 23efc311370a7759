import Backpack
import HTTPTypes
import MicroHTTP
import Names
import Storage
import TestSite
import Testing
import Work

@Suite("Awkward texts") struct AwkwardTextTests {
  static let texts = [
    "\"><img src=x onerror=alert(1)>", "<script>alert(1)</script>", "O'Brien; DROP TABLE users;--",
    "</textarea><svg onload=alert(1)>", "{{messages}} &lt;b&gt;", "Robin\u{202E}txt.exe", "عمر", "' OR '1'='1", "\\",
    "_", "%",
    "(((((((((", "a & | ! b", "'||(select 1)||'", ":a", "javascript:alert(1)", "a\u{8}b\u{1B}[31m",
    String(repeating: "\u{FDFD}", count: 50), "../../x.png", "\"; filename=\"y.html", "x.png\r\nX-Evil: 1",
  ]

  static var all: [String] {
    let fields = ["display_name", "bio", "search", "upload_filename"]
    let shared = fields.flatMap { HostileForms.values(of: $0).map(\.text) }
    return (texts + shared.filter { $0.utf8.count < 2000 }).reduce(into: []) { list, text in
      if !list.contains(where: { $0.utf8.elementsEqual(text.utf8) }) { list.append(text) }
    }
  }

  /// What is kept loses characters that turn or hide text; what only comes back to its sender may hold them.
  private func isSound(_ answer: TestAnswer, isKept: Bool = true) {
    #expect(PageReader(answer.text).faults.isEmpty)
    for mark in ["<img src=x", "<script>alert", "<svg onload"] + (isKept ? ["\u{202E}", "\u{1B}"] : []) {
      #expect(!answer.text.contains(mark), "\(mark)")
    }
    #expect(answer.status < 500)
  }

  @Test("as a display name and biography, they are shown as text on every page", arguments: all)
  func names(_ text: String) async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    let award = try await site.award(try await site.badge("lantern"), to: robin.email)
    for field in ["display-name", "biography"] {
      isSound(await site.post("/settings", [(field, text)], as: robin), isKept: false)
    }
    _ = await site.post("/settings", [("display-name", text), ("biography", text)], as: robin)
    for target in ["/", "/explore", "/user/robin", "/badge/lantern", "/award/\(award)"] {
      isSound(await site.get(target))
    }
    isSound(await site.get("/settings", as: robin))
    let admin = try await site.person("ada", role: .admin)
    isSound(await site.get("/admin/accounts", as: admin))
  }

  @Test("as words to search for, they find nothing and break nothing", arguments: all)
  func search(_ text: String) async throws {
    let site = try await TestSite()
    let admin = try await site.person("ada", role: .admin)
    let words = text.utf8.map { byte in "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    for target in [
      "/explore?q=\(words)", "/explore?tag=\(words)", "/user/ada?tag=\(words)", "/explore?people=\(words)",
    ] {
      let answer = await site.get(target)
      isSound(answer, isKept: false)
      #expect(answer.status == 200)
    }
    isSound(await site.get("/admin/accounts?q=\(words)", as: admin), isKept: false)
  }

  @Test("as the name of a file that is handed in, they name it, and a download harmlessly", arguments: all)
  func labels(_ text: String) async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    let stored = try await site.handIn("no badge", named: text, for: robin)
    for target in ["/backpack/import", "/backpack", "/backpack/imports/\(stored)"] {
      let answer = await site.get(target, as: robin)
      #expect(answer.status == 200)
      isSound(answer)
    }
    let file = await site.get("/backpack/imports/\(stored)/file", as: robin)
    let disposition = try #require(file.headers[.contentDisposition])
    #expect(disposition.wholeMatch(of: /attachment; filename="[A-Za-z0-9._-]{1,80}"/) != nil, "\(disposition)")
    #expect(file.text == "no badge")
  }

  @Test("nicknames, addresses and search words come back into forms as text", arguments: texts)
  func forms(_ text: String) async throws {
    let site = try await TestSite()
    for (target, fields) in [
      ("/sign-up", [("nickname", text), ("email", text), ("password", "kelp and driftwood")]),
      ("/sign-in", [("email", text), ("password", text), ("next", text)]), ("/forgotten", [("email", text)]),
    ] {
      let answer = await Browser(site).post(target, fields)
      #expect(answer.status == 422)
      isSound(answer, isKept: false)
    }
  }
}

extension TestSite {
  /// Hands a file in by the form, has it looked at, and says under which id it is kept.
  func handIn(_ content: String, named name: String, for person: TestPerson) async throws -> PublicID {
    let file = Part(name: "file", fileName: name, bytes: Array(content.utf8))
    async let answer = upload("/backpack/import", [file], as: person)
    var entry: ImportEntry?
    while entry == nil {
      try await Task.sleep(for: .milliseconds(5))
      entry = try await storage.transaction { db in try db.latestBatch(of: person.account.id).first }
    }
    _ = await worker.workOff()
    try #require(await answer.status == 303)
    return try #require(entry).imported.publicID
  }
}
