internal import Baking
internal import OpenBadges
internal import Pages
internal import Verification

/// What the commands about badges say; the words are those of the site.
enum CommandWords {
  static let messages = Messages()

  static func sentence(_ finding: Finding) -> String {
    messages.text("finding.\(finding.kind.rawValue)", finding.arguments)
  }

  static func sentence(_ refusal: BakingRefusal) -> String {
    switch refusal {
    case .notAStatement: messages.bakingNotAStatement
    case .statementTooLarge: messages.bakingStatementTooLarge
    case .unwritableCharacter: messages.bakingUnwritableCharacter
    case .notAPicture: messages.bakingNotAPicture
    case .damagedPicture: messages.bakingDamagedPicture
    case .pictureTooLarge: messages.bakingPictureTooLarge
    }
  }
}
