/// One thing that is wrong with the settings.
public struct SettingsMistake: Sendable, Hashable, CustomStringConvertible {
  /// The setting, or the file and line, that it is about.
  public let name: String
  /// What is wrong and what would be right. Never holds the value of a secret.
  public let sentence: String

  public var description: String { "\(name): \(sentence)" }
}

/// Everything that is wrong with the settings, at once.
public struct SettingsMistakes: Error, Hashable, CustomStringConvertible {
  public let all: [SettingsMistake]

  public var description: String { all.map(\.description).joined(separator: "\n") }
}
