/// A setting as an operator sees it.
public struct SettingLine: Sendable, Hashable {
  public let name: SettingName
  /// The value in force, with secrets masked; empty where there is none.
  public let shown: String
  /// Whether nobody decided it.
  public let isDefault: Bool
}

extension SettingName {
  /// Every setting with what it means and what counts without it, as a Markdown table for the README.
  public static var readmeTable: String {
    let rows = allCases.map { "| `\($0.rawValue)` | \($0.meaning) | \($0.usually) |" }
    return (["| Setting | Decides | Usually |", "| --- | --- | --- |"] + rows).joined(separator: "\n") + "\n"
  }
}
