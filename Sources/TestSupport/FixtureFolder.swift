public import Foundation

/// A folder of files that tests read.
public struct FixtureFolder: Sendable, Hashable {
  public let url: URL

  init(_ url: URL) { self.url = url.standardizedFileURL }

  /// Whether there is such a folder.
  public var isThere: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path(percentEncoded: false), isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// The content of a file, named from this folder on.
  public func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: url.appending(path: path))) }

  /// The content of a file of UTF-8 text.
  public func text(_ path: String) throws -> String {
    try String(contentsOf: url.appending(path: path), encoding: .utf8)
  }

  /// The files of a folder within this one, those below it included, named from this folder on and sorted; none where
  /// it is not there, so that it can stand in a test's `arguments`.
  public func files(in path: String = "", withExtension wanted: String? = nil) -> [String] {
    let start = url.appending(path: path).path(percentEncoded: false)
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: start)) ?? []
    return names.sorted().map { path.isEmpty ? $0 : "\(path)/\($0)" }.filter { name in
      let file = url.appending(path: name)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false), isDirectory: &isFolder) else {
        return false
      }
      return !isFolder.boolValue && (wanted == nil || file.pathExtension == wanted)
    }
  }
}
