internal import Foundation

/// Several lines that a person writes for others to read, such as a biography or a note: without control and direction
/// characters, line ends as `\n`.
public struct Prose: Sendable, Hashable, CustomStringConvertible {
  public let description: String

  /// Takes out what steers a screen. How long it may be is for whoever keeps it to say.
  public init(cleaning text: String) {
    let kept = text.replacing("\r\n", with: "\n").unicodeScalars.filter { scalar in
      scalar == "\n" || !SafeScalars.isDropped(scalar)
    }
    description = String(String.UnicodeScalarView(kept)).precomposedStringWithCanonicalMapping
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  public static let none = Prose(cleaning: "")

  /// In code points, as the database counts.
  public var length: Int { description.unicodeScalars.count }

  public var isEmpty: Bool { description.isEmpty }
}
