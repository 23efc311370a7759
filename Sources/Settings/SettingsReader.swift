internal import Configuration

/// Reads settings one by one and collects what is wrong with them.
struct SettingsReader {
  let data: String
  let file: String?
  var mistakes: [SettingsMistake] = []
  private(set) var overview: [SettingLine] = []
  let surroundings: Surroundings
  private let values: ConfigReader

  init(_ surroundings: Surroundings) {
    // An empty variable is one that nobody set, as compose files hand them over.
    let environment = surroundings.environment.filter { $0.key.hasPrefix("LAPEL_") && !$0.value.isEmpty }
    let asked = environment[SettingName.config.rawValue].map(surroundings.whole)
    let usualData = surroundings.isRoot ? "/var/lib/lapel" : surroundings.whole(".lapel")
    let knownData = environment[SettingName.data.rawValue].map(surroundings.whole) ?? usualData
    let path = asked ?? knownData + "/lapel.env"
    let content = surroundings.file(path)
    var lines = SettingsFile([], name: path)
    if case .bytes(let bytes) = content { lines = SettingsFile(bytes, name: path) }

    self.surroundings = surroundings
    self.file = content == .absent ? nil : path
    self.values = ConfigReader(providers: [
      EnvironmentVariablesProvider(environmentVariables: environment),
      EnvironmentVariablesProvider(environmentVariables: lines.values.filter { !$0.value.isEmpty }),
    ])
    let inFile = lines.values[SettingName.data.rawValue].map(surroundings.whole)
    self.data = environment[SettingName.data.rawValue] == nil ? inFile ?? knownData : knownData

    mistakes += lines.mistakes
    if content == .unreadable { mistake(.config, "\(Printable.text(path)) cannot be read.") }
    if content == .absent, asked != nil { mistake(.config, "there is no file \(Printable.text(path)).") }
    if lines.values[SettingName.config.rawValue] != nil {
      mistake(.config, "a settings file cannot name another one; set it in the environment.")
    }
    if asked == nil, inFile != nil {
      mistake(.data, "a settings file in the data folder cannot say where the data folder is.")
    }
    for name in environment.keys.sorted() + lines.values.keys.sorted() { refuseUnknown(name) }
    show(.config, file ?? "")
    show(.data, data)
  }

  /// What was decided; `nil` where nothing was.
  func text(_ name: SettingName) -> String? {
    values.string(forKey: ConfigKey(name.rawValue.lowercased().split(separator: "_").map(String.init)))
  }

  mutating func mistake(_ name: SettingName, _ sentence: String) {
    mistakes.append(SettingsMistake(name: name.rawValue, sentence: sentence))
  }

  mutating func show(_ name: SettingName, _ shown: String) {
    overview.append(SettingLine(name: name, shown: shown, isDefault: text(name) == nil))
  }

  private mutating func refuseUnknown(_ name: String) {
    guard SettingName(rawValue: name) == nil, !SettingName.ofTests.contains(name),
      !name.hasPrefix(SettingName.testPrefix)
    else { return }
    let near = SettingName.allCases.map(\.rawValue).min { Spelling.distance(name, $0) < Spelling.distance(name, $1) }
    let hint = near.flatMap { Spelling.distance(name, $0) <= 3 ? " Is \($0) meant?" : nil } ?? ""
    mistakes.append(SettingsMistake(name: name, sentence: "there is no setting of this name." + hint))
  }
}
