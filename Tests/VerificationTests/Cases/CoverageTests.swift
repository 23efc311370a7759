import Foundation
import LinkedData
import OpenBadges
import Testing
import Verification

@Suite("The project's own cases")
struct CoverageTests {
  @Test("every case has the verdict and the row that it is about", arguments: Coverage.cases.map(\.name))
  func cases(name: String) async throws {
    let item = try #require(Coverage.cases.first { $0.name == name })
    let report = try await item.run()
    let row = report.verdict[item.check]
    #expect(
      report.headline == item.headline,
      "decided by \(String(describing: report.decidingCheck.map { report.verdict[$0]?.finding }))")
    #expect(row?.state == item.state)
    #expect(row?.finding.kind != .dependsOn)
    #expect(report.version == nil || report.version == item.version)
    #expect(report.verdict.checks.map(\.id) == CheckID.allCases)
  }

  @Test("every case can be written in the form of the given ones, and comes out the same")
  func written() async throws {
    let written = try Coverage.cases.compactMap { try $0.json() }
    #expect(written.count > 100)
    for json in try written.map({ try JSON(parsing: $0.bytes) }) {
      let item = try VerificationCase(json)
      let difference = item.difference(await item.run())
      #expect(difference == nil)
    }
  }

  @Test("every check has a case that passes, one that fails and one that cannot be done, or a reason why not")
  func table() {
    for version in StandardVersion.allCases {
      for check in CheckID.allCases where !Coverage.doesNotApply(check, to: version) {
        for kind in Coverage.Kind.allCases {
          let names = Coverage.names(kind, check, version)
          let gap = Coverage.gap(kind, check, version)
          #expect(names.isEmpty != (gap == nil), "\(version.rawValue) \(check.rawValue), one that \(kind.rawValue)")
        }
      }
    }
  }

  @Test("a check that a version does not have says so, and why", arguments: Coverage.versions)
  func notApplicable(version: StandardVersion) async throws {
    let report = try await World(version).hosted()
    for check in CheckID.allCases where Coverage.doesNotApply(check, to: version) {
      #expect(report.verdict[check]?.state == .doesNotApply, "\(version.rawValue) \(check.rawValue)")
      #expect(!Coverage.cases.contains { $0.version == version && $0.check == check })
    }
  }

  @Test(
    "every case that the README names is there",
    .enabled(if: Fixtures.openBadges != nil, "the given cases are not there"))
  func readMe() throws {
    let file = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let section = try #require(
      text.split(separator: "## How others compare").last?.split(separator: "## Commands").first)
    let given = try? Fixtures.json("lapel-cases/cases.json", in: Fixtures.openBadges).array?.map { $0["name"]?.string }
    let own = Set(Coverage.cases.map(\.name))
    var count = 0
    for line in section.split(separator: "\n") where line.hasPrefix("| ") && !line.hasPrefix("| ---") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      for (position, name) in cells[cells.count - 2].split(separator: "`").enumerated() where position % 2 == 1 {
        count += 1
        #expect(own.contains(String(name)) || (given?.contains(String(name)) ?? name.hasPrefix("ob")), "\(name)")
      }
    }
    #expect(count > 20)
  }

  @Test("a credential says why it has no host, no copy and no place of its own", arguments: DataModel.allCases)
  func notApplicable(model: DataModel) async throws {
    for form in CredentialWorld.Form.allCases {
      let world = try CredentialWorld(model, form)
      let report = await Verifier(web: world.web.web(at: world.now)).verify(
        try world.statement(), recipients: nil, now: world.now)
      for check in CheckID.allCases where Coverage.doesNotApply(check, to: .v3_0) {
        #expect(report.verdict[check]?.state == .doesNotApply, "\(check.rawValue)")
      }
    }
  }

  @Test("no two cases have one name")
  func names() {
    #expect(Set(Coverage.cases.map(\.name)).count == Coverage.cases.count)
  }
}
