/// The lines of a settings file: `NAME=value`, `#` before a remark, blank lines where wanted.
///
/// One pair of quotes around a value is taken off, as systemd and shells do.
struct SettingsFile {
  var values: [String: String] = [:]
  var mistakes: [SettingsMistake] = []

  /// - Parameter name: The file, as mistakes name it.
  init(_ bytes: [UInt8], name: String) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      mistakes = [SettingsMistake(name: name, sentence: "the file is not UTF-8 text.")]
      return
    }
    // By scalars: "\r\n" is one character, which a split at "\n" would not find.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let line = Self.trimmed(line)
      guard !line.isEmpty, line.first != "#" else { continue }
      let place = "\(name), line \(index + 1)"
      guard let equals = line.firstIndex(of: "=") else {
        let sentence = "a line is NAME=value, and this one has no equals sign."
        mistakes.append(SettingsMistake(name: place, sentence: sentence))
        continue
      }
      let key = String(Self.trimmed(line[..<equals]))
      guard values[key] == nil else {
        mistakes.append(SettingsMistake(name: place, sentence: "\(key) is already set further up."))
        continue
      }
      values[key] = Self.unquoted(Self.trimmed(line[line.index(after: equals)...]))
    }
  }

  private static func trimmed(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" }
    var text = text.drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }

  private static func unquoted(_ text: Substring.UnicodeScalarView) -> String {
    guard text.count >= 2, let quote = text.first, quote == "\"" || quote == "'", text.last == quote else {
      return String(text)
    }
    return String(text.dropFirst().dropLast())
  }
}
