internal import Foundation

/// What may stand in a text that one person writes and another reads.
enum SafeScalars {
  /// Characters that steer a screen instead of showing something.
  static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: true
    case .format: scalar.value != 0x200C && scalar.value != 0x200D  // joiners are letters' business in many scripts
    case .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if [0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0].contains(scalar.value) { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .otherSymbol, .mathSymbol, .currencySymbol, .otherPunctuation:
      return true
    default: return false
    }
  }

  /// How many marks a letter may carry: no script needs more.
  static let mostMarks = 4

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }

  /// Whether marks are piled up so that they cover the lines around them.
  static func pilesUpMarks(_ text: String) -> Bool {
    var run = 0
    for scalar in text.unicodeScalars {
      run = isMark(scalar) ? run + 1 : 0
      if run > mostMarks { return true }
    }
    return false
  }
}
