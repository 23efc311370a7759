import Foundation
import LinkedData
import Testing

/// Collections of files outside the project, where they are there.
enum Fixtures {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The root of the Open Badges fixtures: `LAPEL_FIXTURES`, else beside the project.
  static let openBadges: URL? = {
    let given = ProcessInfo.processInfo.environment["LAPEL_FIXTURES"].map { URL(filePath: $0) }
    return existing(given ?? root.appending(path: "../shared/fixtures/open-badges"))
  }()

  static let hostile: URL? = existing(root.appending(path: "../shared/hostile"))

  static func json(_ path: String, in folder: URL?) throws -> JSON {
    try JSON(parsing: bytes(path, in: folder))
  }

  static func bytes(_ path: String, in folder: URL?) throws -> [UInt8] {
    Array(try Data(contentsOf: try #require(folder).appending(path: path)))
  }

  private static func existing(_ folder: URL) -> URL? {
    FileManager.default.fileExists(atPath: folder.standardizedFileURL.path) ? folder.standardizedFileURL : nil
  }
}
