internal import Foundation

/// Several lines that a person writes for others to read, such as a biography or a note: without control and direction
/// characters, line ends as `\n`.
public struct Prose: Sendable, Hashable, CustomStringConvertible {
  public let description: String

  /// Takes out what steers a screen. How long it may be is for whoever keeps it to say.
  public init(cleaning text: String) {
    guard !Self.isPlain(text) else {
      description = text
      return
    }
    let kept = text.replacing("\r\n", with: "\n").unicodeScalars.map(Self.plain).filter { scalar in
      scalar == "\n" || !SafeScalars.isDropped(scalar)
    }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: kept)
    description = String(scalars).precomposedStringWithCanonicalMapping
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// What parts words or lines goes on to part them.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\t": " "
    case "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": "\n"
    default: scalar
    }
  }

  /// Whether nothing would be taken out, as of most texts, and of all that were cleaned before.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) }
      && text.utf8.first.map { $0 > 0x20 } ?? true && text.utf8.last.map { $0 > 0x20 } ?? true
  }

  public static let none = Prose(cleaning: "")

  /// In code points, as the database counts.
  public var length: Int { description.unicodeScalars.count }

  public var isEmpty: Bool { description.isEmpty }
}
