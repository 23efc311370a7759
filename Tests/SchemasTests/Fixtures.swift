import Foundation
import LinkedData
import Testing

/// Collections of files outside the project, where they are there.
enum Fixtures {
  /// The root of the Open Badges fixtures: `LAPEL_FIXTURES`, else beside the project.
  static let openBadges: URL? = {
    let given = ProcessInfo.processInfo.environment["LAPEL_FIXTURES"].map { URL(filePath: $0) }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = (given ?? root.appending(path: "../shared/fixtures/open-badges")).standardizedFileURL
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  static var areThere: Bool { openBadges != nil }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: try #require(openBadges).appending(path: path), encoding: .utf8)
  }

  static func json(_ path: String) throws -> JSON { try JSON(parsing: text(path)) }

  /// The paths of all files below a folder, from there.
  static func files(in folder: String) throws -> [String] {
    let root = try #require(openBadges).appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path)
  }
}
