internal import Foundation

/// What a person calls a collection, in any script: one line of at most 100 code points with something to see in it.
///
/// Control characters and direction overrides are taken out; a title that piles up marks is refused.
public struct Title: Sendable, Hashable, CustomStringConvertible {
  public static let longest = 100

  public let description: String

  public init?(_ text: some StringProtocol) {
    guard text.utf8.count <= 4096, !text.unicodeScalars.contains("\0") else { return nil }
    var scalars = String.UnicodeScalarView()
    for scalar in String(text).precomposedStringWithCanonicalMapping.unicodeScalars
    where !SafeScalars.isDropped(scalar) { scalars.append(scalar) }
    let cleaned = String(scalars).trimmingCharacters(in: .whitespacesAndNewlines)
    guard (1...Self.longest).contains(cleaned.unicodeScalars.count),
      cleaned.unicodeScalars.contains(where: SafeScalars.isVisible), !SafeScalars.pilesUpMarks(cleaned)
    else { return nil }
    self.description = cleaned
  }
}
