import Foundation
import Testing

/// The corpus of hostile files with its index, where it is at hand.
enum HostileFiles {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let file: String
    let category: String
    let expected: String
    let why: String
    let alsoOK: [String]?

    enum CodingKeys: String, CodingKey {
      case file, category, expected, why
      case alsoOK = "also_ok"
    }

    var outcomes: [String] { [expected] + (alsoOK ?? []) }
    var testDescription: String { file }
  }

  private struct Index: Decodable { let cases: [Case] }

  static let folder: URL = {
    let environment = ProcessInfo.processInfo.environment["LAPEL_FIXTURES"]
    if let environment { return URL(filePath: environment).appending(path: "../../hostile").standardized }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.appending(path: "../shared/hostile").standardized
  }()

  static let isAtHand = FileManager.default.fileExists(atPath: folder.appending(path: "index.json").path)

  static func cases(_ category: String) -> [Case] {
    guard let data = try? Data(contentsOf: folder.appending(path: "index.json")),
      let index = try? JSONDecoder().decode(Index.self, from: data)
    else { return [] }
    return index.cases.filter { $0.category == category }
  }

  static func bytes(of file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: file)))
  }
}
