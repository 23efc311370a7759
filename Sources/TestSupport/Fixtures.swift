public import Foundation

/// Where the files are that tests read.
///
/// The shared ones lie outside the project: a test that needs them says `.enabled(if: Fixtures.areThere)`, and one on
/// the project's own fixtures covers the same ground.
public enum Fixtures {
  /// The root of the package: `Sources/TestSupport/Fixtures.swift` is three steps below it.
  public static let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The standards' vectors and the badges in the wild: `LAPEL_FIXTURES`, else `../shared/fixtures/open-badges`.
  public static let openBadges = FixtureFolder(
    ProcessInfo.processInfo.environment["LAPEL_FIXTURES"].map { URL(filePath: $0) }
      ?? packageRoot.appending(path: "../shared/fixtures/open-badges"))

  /// What hostile people send: `hostile` beside the fixtures that `LAPEL_FIXTURES` names, else `../shared/hostile`.
  public static let hostile = FixtureFolder(openBadges.url.appending(path: "../../hostile"))

  /// The project's own: always there.
  public static let own = FixtureFolder(packageRoot.appending(path: "Tests/Fixtures"))

  /// Whether the shared fixtures are there, all of them.
  public static var areThere: Bool { openBadges.isThere && hostile.isThere }
}
