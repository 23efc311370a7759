public import Baking
public import OpenBadges

extension FileReading {
  /// What taking a statement out of a file told about the file.
  public init(_ unbaked: UnbakedBadge) {
    let format: Format =
      switch unbaked.carrier {
      case .png: .png
      case .svg: .svg
      case .text: .text
      }
    self.init(format: format, remarks: unbaked.remarks.map(Finding.init))
  }
}

extension Finding {
  /// What was odd about a file, for the rows `file-read` and `file-intact`.
  public init(_ remark: UnbakedBadge.Remark) {
    switch remark {
    case .damagedChecksum: self.init(.fileChecksumDamaged)
    case .compressed: self.init(.fileStatementCompressed)
    case .oldChunk: self.init(.fileStatementOldForm)
    case .notFirst: self.init(.fileStatementMisplaced)
    case .severalStatements: self.init(.fileSeveralStatements)
    case .truncated: self.init(.fileTruncated)
    case .dataAfterEnd: self.init(.fileDataAfterEnd)
    case .sloppyNamespace: self.init(.fileMarkupUnusual)
    }
  }
}
