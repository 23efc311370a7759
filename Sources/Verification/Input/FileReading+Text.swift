internal import OpenBadges

extension FileReading {
  /// The reading in one word, so that it can accompany the statement that was taken out: the format, and what was odd.
  public var text: String {
    ([format?.rawValue ?? ""] + remarks.map(\.kind.rawValue)).joined(separator: " ")
  }

  /// Reads what ``text`` wrote; `nil` where it is something else.
  public init?(text: String) {
    let words = text.split(separator: " ").map(String.init)
    guard let format = words.first.flatMap(Format.init(rawValue:)), words.count <= Finding.Kind.ofFiles.count + 1
    else { return nil }
    let kinds = words.dropFirst().map { Finding.Kind(rawValue: $0) }
    guard kinds.allSatisfy({ $0.map(Finding.Kind.ofFiles.contains) ?? false }) else { return nil }
    self.init(format: format, remarks: kinds.compactMap { $0.map { Finding($0) } })
  }
}

extension Finding.Kind {
  /// What can be odd about a file in which a badge was found.
  fileprivate static let ofFiles: Set<Finding.Kind> = [
    .fileChecksumDamaged, .fileTruncated, .fileStatementCompressed, .fileStatementMisplaced, .fileStatementOldForm,
    .fileSeveralStatements, .fileDataAfterEnd, .fileMarkupUnusual, .fileAddressDiffers,
  ]
}
