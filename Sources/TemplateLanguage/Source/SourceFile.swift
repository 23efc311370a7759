/// A file to be compiled: its path, as errors show it, and its text.
public struct SourceFile: Sendable, Hashable {
  public let path: String
  public let text: String

  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// The part of the name behind the last full stop: `html`, `txt`, `xml`, `svg` or `json`.
  var fileExtension: String {
    name.split(separator: ".").last.map(String.init) ?? ""
  }

  /// The file's name without its folder.
  var name: String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
