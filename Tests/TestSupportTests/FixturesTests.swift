import Foundation
import TestSupport
import Testing

@Suite("Fixtures")
struct FixturesTests {
  @Test("the package's root holds its manifest")
  func packageRoot() {
    #expect(FileManager.default.fileExists(atPath: Fixtures.packageRoot.appending(path: "Package.swift").path()))
  }

  @Test("a folder that is not there has no files")
  func missing() {
    #expect(Fixtures.own.files(in: "no such folder").isEmpty)
    #expect(throws: (any Error).self) { try Fixtures.own.bytes("no such file") }
  }

  // Needs the fixtures that lie outside the project.
  @Test("the shared fixtures are found and read", .enabled(if: Fixtures.areThere))
  func shared() throws {
    #expect(Fixtures.openBadges.files(in: "baked").contains { $0.hasSuffix(".png") })
    #expect(
      try Fixtures.hostile.text("index.json").hasPrefix("{") || Fixtures.hostile.text("index.json").hasPrefix("["))
    #expect(Fixtures.hostile.files(in: "svg", withExtension: "svg").allSatisfy { $0.hasPrefix("svg/") })
    #expect(!Fixtures.hostile.files(in: "svg", withExtension: "svg").isEmpty)
  }
}
