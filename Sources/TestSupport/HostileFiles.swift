internal import Foundation

/// The collection of hostile files with its index, where it is at hand.
public enum HostileFiles {
  /// One file, and what may become of it.
  public struct Case: Decodable, Sendable, CustomStringConvertible {
    public let file: String
    public let category: String
    public let expected: String
    public let why: String
    private let alsoOK: [String]?

    enum CodingKeys: String, CodingKey {
      case file, category, expected, why
      case alsoOK = "also_ok"
    }

    /// The outcomes that are no failure.
    public var outcomes: [String] { [expected] + (alsoOK ?? []) }
    public var description: String { file }
  }

  private struct Index: Decodable { let cases: [Case] }

  public static var isAtHand: Bool { Fixtures.hostile.isThere }

  /// The files of a category, such as `png`; none where the collection is not at hand.
  public static func cases(_ category: String) -> [Case] {
    guard let bytes = try? Fixtures.hostile.bytes("index.json"),
      let index = try? JSONDecoder().decode(Index.self, from: Data(bytes))
    else { return [] }
    return index.cases.filter { $0.category == category }
  }

  public static func bytes(of file: String) throws -> [UInt8] { try Fixtures.hostile.bytes(file) }
}
