public import OpenBadges

/// What is already known of the file that a statement was taken from.
public struct FileReading: Sendable, Hashable {
  /// What carried the statement.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    case png = "PNG"
    case svg = "SVG"
    case text
  }

  /// `nil` where there was no file: an address or pasted text.
  public let format: Format?
  /// What was odd about the file: findings of the `file…` kinds that are remarks.
  public let remarks: [Finding]

  public init(format: Format?, remarks: [Finding] = []) {
    self.format = format
    self.remarks = remarks
  }

  public static let none = FileReading(format: nil)

  var rows: [Check] {
    guard let format else {
      return [
        Check(.fileRead, .doesNotApply, Finding(.fileNotGiven)),
        Check(.fileIntact, .doesNotApply, Finding(.fileNotGiven)),
      ]
    }
    let damage = remarks.filter { [.fileChecksumDamaged, .fileTruncated].contains($0.kind) }
    let oddities = remarks.filter { !damage.contains($0) }
    let found = format == .text ? Finding(.fileHeldText) : Finding(.fileHeldBadge, ["format": format.rawValue])
    return [Self.row(.fileRead, found, oddities), Self.row(.fileIntact, Finding(.fileIntact), damage)]
  }

  private static func row(_ id: CheckID, _ found: Finding, _ remarks: [Finding]) -> Check {
    guard let first = remarks.first else { return Check(id, .passed, found) }
    return Check(id, .remark, first, further: Array(remarks.dropFirst()))
  }
}
