internal import Backpack
internal import Baking

extension ImportRefusal {
  /// Why nothing could be taken out of a file.
  init(_ refusal: UnbakingRefusal) {
    // Named in full: both enumerations have an `empty`.
    let kind: ImportRefusal.Kind =
      switch refusal {
      case .empty: .empty
      case .notABadgeFile: .notABadgeFile
      case .noBadgeData, .emptyStatement: .noBadgeData
      case .learnerRecord: .notABadge
      case .damaged, .unreadableText, .notAStatement, .documentType, .unknownEncoding, .packedSVG: .damaged
      case .tooLarge: .tooLarge
      case .twoDifferentStatements: .twoStatements
      }
    self.init(kind, [:])
  }
}
