internal import Foundation

/// The readable last part of a badge class's or issuer's address: `translations-1000`.
///
/// One to 128 of `a–z 0–9 -` (Fedora's slugs fit), neither beginning nor ending with a hyphen.
public struct Slug: Sendable, Hashable, CustomStringConvertible {
  public let description: String

  public init?(_ text: some StringProtocol) { self.init(whole: String(text)) }

  private init?(whole text: String) {
    let bytes = text.utf8
    guard (1...128).contains(bytes.count),
      bytes.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }),
      bytes.first != UInt8(ascii: "-"), bytes.last != UInt8(ascii: "-")
    else { return nil }
    self.description = text
  }

  private init(unchecked text: String) { description = text }
}

extension Slug {
  /// A slug that is known to be one.
  public init(known text: StaticString) { self.init(unchecked: "\(text)") }

  /// A slug that reads like a title: its Latin letters and digits, anything else as one hyphen. `nil` where nothing of it
  /// is left.
  public init?(reading title: String) {
    var text = ""
    for scalar in title.lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": text.unicodeScalars.append(scalar)
      default:
        let isMark = scalar.properties.generalCategory == .nonspacingMark
        if !isMark && !text.isEmpty && text.last != "-" { text.append("-") }
      }
      if text.utf8.count >= 60 { break }
    }
    while text.last == "-" { text.removeLast() }
    self.init(text)
  }
}
