import Foundation
import Settings
import Testing

@Suite struct OverviewTests {
  @Test func `the overview has every setting once, in order`() throws {
    #expect(try Settings(places()).overview.map(\.name) == SettingName.allCases)
  }

  @Test func `what nobody decided is marked`() throws {
    let overview = try Settings(places(["LAPEL_WORKERS": "4"], files: [:])).overview
    #expect(overview.filter { !$0.isDefault }.map(\.name) == [.workers])
    #expect(overview.first { $0.name == .baseURL }?.shown == "http://127.0.0.1:8000")
    #expect(overview.first { $0.name == .databaseConnections }?.shown == "10")
  }

  @Test(arguments: [
    ("postgres://lapel:secret@db:5432/lapel", "postgres://lapel:***@db:5432/lapel"),
    ("postgres://lapel:se:cr@et@db/lapel", "postgres://lapel:***@db/lapel"),
    ("postgres://lapel@db/lapel", "postgres://lapel@db/lapel"),
    (
      "postgres://a,b:5433/lapel?target_session_attrs=read-write",
      "postgres://a,b:5433/lapel?target_session_attrs=read-write"
    ),
    ("postgres:///lapel?host=/run/x&password=secret&user=u", "postgres:///lapel?host=/run/x&password=***&user=***"),
    ("postgres://lapel:sec/ret@db/lapel", "postgres://***"),
    ("postgres://lapel:sec?ret@db/lapel", "postgres://***"),
    ("postgres://lapel:sec#ret@db/lapel", "postgres://***"),
  ])
  func `a password in a URL is masked`(_ url: String, _ shown: String) throws {
    let overview = try Settings(places(["LAPEL_DATABASE_URL": url])).overview
    #expect(overview.first { $0.name == .databaseURL }?.shown == shown)
  }

  @Test func `a mail server's password is in no line and in no mistake`() throws {
    let environment = ["LAPEL_SMTP_URL": "smtp://u:hunter2@mail:587?from=a@b.example"]
    let shown = try Settings(places(environment)).overview.map(\.shown)
    #expect(shown.contains("smtp://u:***@mail:587?from=a@b.example"))
    #expect(!shown.contains { $0.contains("hunter2") })
    for wrong in ["mail://u:hunter2@mail", "smtp:u:hunter2@mail", "smtp://u:hunter2 @mail"] {
      let said = mistakes(places(["LAPEL_SMTP_URL": wrong, "LAPEL_MAIL_FROM": "a@b.example"]))
      #expect(said.count == 1 && !said[0].contains("hunter2"))
    }
  }

  @Test func `the table has a row for every setting, each with a sentence`() {
    let rows = SettingName.readmeTable.split(separator: "\n")
    #expect(rows.count == SettingName.allCases.count + 2)
    for name in SettingName.allCases {
      #expect(name.meaning.hasSuffix(".") && !name.meaning.contains("|"))
      #expect(rows.contains { $0.hasPrefix("| `\(name.rawValue)` |") })
    }
  }

  static let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "README.md")

  // Before the README is written there is nothing to compare.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: readme.path)))
  func `the README shows this very table`() throws {
    #expect(try String(contentsOf: Self.readme, encoding: .utf8).contains(SettingName.readmeTable))
  }

  @Test func `what this process has around it can be read`() {
    let here = Surroundings.ofThisProcess()
    #expect(here.environment["PATH"] != nil)
    #expect(here.executable.hasPrefix("/") && here.isFolder("/") && !here.isFolder(here.executable))
    #expect(here.file("/nowhere/at/all") == .absent)
    #expect(here.file(#filePath) != .absent)
  }
}
