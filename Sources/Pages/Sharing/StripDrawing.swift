public import Addresses

/// A strip for README files: small pictures and a few words, as one SVG with everything in it.
public struct StripDrawing: Template {
  /// Where the words stand.
  public enum Arrangement: Sendable { case wordsBelow, wordsBeside }

  public var title: String
  public var line: String
  /// Small pictures, each within the document.
  public var pictures: [Link]
  public var theme: Theme
  public var arrangement: Arrangement

  public init(title: String, line: String, pictures: [Link], theme: Theme, arrangement: Arrangement) {
    self.title = title
    self.line = line
    self.pictures = pictures
    self.theme = theme
    self.arrangement = arrangement
  }

  /// The side of a picture in the layout; twice as many pixels look sharp on every screen.
  public static let pictureSide = 56
}

extension StripDrawing {
  private static let margin = 14
  private static let step = 68

  private var pictureRoom: Int { pictures.count * Self.step }
  var label: String { line.isEmpty ? title : "\(title), \(line)" }
  var width: Int {
    switch arrangement {
    case .wordsBelow: max(300, 2 * Self.margin + pictureRoom - 12)
    case .wordsBeside: 400
    }
  }
  var height: Int { arrangement == .wordsBelow && !pictures.isEmpty ? 128 : 84 }
  var textLeft: Int { Self.margin + (arrangement == .wordsBeside ? pictureRoom : 0) }
  var titleBaseline: Int { arrangement == .wordsBelow && !pictures.isEmpty ? 92 : 38 }
  var lineBaseline: Int { titleBaseline + 21 }

  func left(_ place: Int) -> Int { Self.margin + place * Self.step }

  /// What fits of a text. Nobody measures letters here: a letter of the Latin kind is taken for as wide as most are.
  func fitting(_ text: String, size: Int) -> String {
    let room = Double(width - textLeft - Self.margin)
    var (taken, result) = (0.0, "")
    for character in text where !character.isNewline {
      let isWide = character.unicodeScalars.contains { $0.value >= 0x1100 && !$0.properties.isJoinControl }
      taken += Double(size) * (isWide ? 1 : 0.56)
      if taken > room { return result + "…" }
      result.append(character)
    }
    return result
  }
}
