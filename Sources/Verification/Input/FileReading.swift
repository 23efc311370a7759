public import OpenBadges

/// What is already known of the file that a statement was taken from.
public struct FileReading: Sendable, Hashable {
  /// What carried the statement.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    case png = "PNG"
    case svg = "SVG"
    case text
  }

  /// `nil` where there is no file: an address or pasted text, which may have been taken from one before.
  public let format: Format?
  /// What was odd about the file: findings of the `file…` kinds that are remarks.
  public let remarks: [Finding]

  public init(format: Format?, remarks: [Finding] = []) {
    self.format = format
    self.remarks = remarks
  }

  public static let none = FileReading(format: nil)

  var rows: [Check] {
    let damage = remarks.filter { [.fileChecksumDamaged, .fileTruncated].contains($0.kind) }
    let oddities = remarks.filter { !damage.contains($0) }
    guard let format else {
      let absent = Finding(.fileNotGiven)
      return [
        Self.row(.fileRead, .doesNotApply, absent, oddities), Self.row(.fileIntact, .doesNotApply, absent, damage),
      ]
    }
    let found = format == .text ? Finding(.fileHeldText) : Finding(.fileHeldBadge, ["format": format.rawValue])
    return [
      Self.row(.fileRead, .passed, found, oddities), Self.row(.fileIntact, .passed, Finding(.fileIntact), damage),
    ]
  }

  private static func row(
    _ id: CheckID, _ state: CheckState, _ found: Finding, _ remarks: [Finding]
  ) -> Check {
    guard let first = remarks.first else { return Check(id, state, found) }
    return Check(id, .remark, first, further: Array(remarks.dropFirst()))
  }
}
