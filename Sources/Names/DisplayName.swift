internal import Foundation

/// The name a person goes by, in any script: at most 64 code points, one line, with something to see in it.
///
/// Control characters, byte-order marks and direction overrides are taken out; a name that then shows nothing, piles up
/// marks, or mixes look-alike alphabets to pass for another is refused.
public struct DisplayName: Sendable, Hashable, CustomStringConvertible {
  public let description: String

  /// Why a text is no name.
  public enum Fault: Error, Sendable, Hashable, CaseIterable {
    case tooLong
    /// There is nothing to see in it.
    case unseen
    /// More marks are piled up on a letter than any script has.
    case marks
    /// It mixes alphabets whose letters look alike.
    case alphabets
    /// A character that no text has.
    case character
  }

  public init?(_ text: some StringProtocol) {
    do { try self.init(checking: text) } catch { return nil }
  }

  public init(checking text: some StringProtocol) throws(Fault) {
    guard text.utf8.count <= 4096 else { throw .tooLong }
    guard !text.unicodeScalars.contains("\0") else { throw .character }
    var scalars = String.UnicodeScalarView()
    for scalar in String(text).precomposedStringWithCanonicalMapping.unicodeScalars where !SafeScalars.isDropped(scalar)
    {
      scalars.append(scalar)
    }
    let cleaned = String(scalars).trimmingCharacters(in: .whitespacesAndNewlines)
    guard !SafeScalars.pilesUpMarks(cleaned) else { throw .marks }
    guard cleaned.unicodeScalars.count <= 64, cleaned.utf8.count <= 400 else { throw .tooLong }
    guard cleaned.unicodeScalars.contains(where: SafeScalars.isVisible) else { throw .unseen }
    guard !Self.mixesAlphabets(cleaned) else { throw .alphabets }
    self.description = cleaned
  }

  /// One or two letters for a picture that is not there.
  public var initials: String {
    let words = description.split(separator: " ")
    return String([words.first, words.count > 1 ? words.last : nil].compactMap { $0?.first }).uppercased()
  }

  /// Latin, Greek and Cyrillic share shapes; a name keeps to one of them.
  private static func mixesAlphabets(_ text: String) -> Bool {
    var seen: Set<Int> = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: seen.insert(0)
      case 0x370...0x3FF, 0x1F00...0x1FFF: seen.insert(1)
      case 0x400...0x52F: seen.insert(2)
      default: break
      }
    }
    return seen.count > 1
  }
}
