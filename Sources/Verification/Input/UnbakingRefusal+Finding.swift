public import Baking
public import OpenBadges

extension Finding {
  /// Why nothing could be taken out of what was handed in, for the row `file-read`.
  public init(_ refusal: UnbakingRefusal, isFile: Bool = true) {
    if case .noBadgeData(let kind) = refusal {
      self.init(.fileHoldsNoBadge, ["format": kind == .png ? "PNG" : "SVG"])
    } else {
      self.init(isFile ? .fileNotReadable : .textNotReadable, ["reason": refusal.name])
    }
  }

  /// Two badges stand in one file.
  static let fileContradictsItself = Finding(.fileNotReadable, ["reason": "file-two-badges"])
}

extension UnbakingRefusal {
  /// A stable name; its words stand under the key `reason.` and this.
  fileprivate var name: String {
    switch self {
    case .empty: "file-empty"
    case .notABadgeFile: "file-of-another-kind"
    case .noBadgeData, .emptyStatement: "file-without-badge-data"
    case .learnerRecord: "file-learner-record"
    case .damaged: "file-damaged"
    case .tooLarge: "file-too-large"
    case .unreadableText: "file-not-text"
    case .notAStatement: "file-not-badge-data"
    case .twoDifferentStatements: "file-two-badges"
    case .documentType: "file-document-type"
    case .unknownEncoding: "file-encoding"
    case .packedSVG: "file-packed"
    }
  }
}
