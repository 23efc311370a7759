internal import Backpack
internal import Baking

extension ImportRefusal {
  /// Why nothing could be taken out of a file.
  init(_ refusal: UnbakingRefusal) {
    switch refusal {
    case .empty: self.init(.empty)
    case .notABadgeFile: self.init(.notABadgeFile)
    case .noBadgeData, .emptyStatement: self.init(.noBadgeData)
    case .learnerRecord: self.init(.notABadge)
    case .damaged, .unreadableText, .notAStatement, .documentType, .unknownEncoding, .packedSVG: self.init(.damaged)
    case .tooLarge: self.init(.tooLarge)
    case .twoDifferentStatements: self.init(.twoStatements)
    }
  }
}
