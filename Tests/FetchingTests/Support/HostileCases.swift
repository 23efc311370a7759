import Foundation

/// The shared collection of hostile input, where it is at hand.
enum HostileCases {
  struct Address: Decodable, Sendable {
    var url: String
    var expected: String
    var why: String
    var alsoOK: [String]?

    private enum CodingKeys: String, CodingKey {
      case url, expected, why
      case alsoOK = "also_ok"
    }
  }

  static let folder: URL = {
    if let fixtures = ProcessInfo.processInfo.environment["LAPEL_FIXTURES"] {
      return URL(filePath: fixtures).appending(path: "../../hostile").standardized
    }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.appending(path: "../shared/hostile").standardized
  }()

  static let addresses: [Address] =
    (try? JSONDecoder().decode([Address].self, from: Data(contentsOf: folder.appending(path: "urls/urls.json")))) ?? []
}
