internal import OpenBadges

extension FileReading {
  /// What was odd, in words that can accompany the statement that was taken out. That all was well is not among them: whoever
  /// sends them back could say so of a file that nobody saw.
  public var text: String { remarks.map(\.kind.rawValue).joined(separator: " ") }

  /// Reads what ``text`` wrote; words that are none of it count for nothing.
  public init(text: String) {
    let kinds = text.split(separator: " ").prefix(Finding.Kind.ofFiles.count).compactMap {
      Finding.Kind(rawValue: String($0))
    }
    self.init(format: nil, remarks: kinds.filter(Finding.Kind.ofFiles.contains).map { Finding($0) })
  }
}

extension Finding.Kind {
  /// What can be odd about a file in which a badge was found.
  fileprivate static let ofFiles: Set<Finding.Kind> = [
    .fileChecksumDamaged, .fileTruncated, .fileStatementCompressed, .fileStatementMisplaced, .fileStatementOldForm,
    .fileSeveralStatements, .fileDataAfterEnd, .fileMarkupUnusual, .fileAddressDiffers,
  ]
}
