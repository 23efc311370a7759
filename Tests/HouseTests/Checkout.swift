import Foundation

/// The files of the project, as far as rules look at them.
struct Checkout {
  struct File: Sendable {
    /// From the root, such as `Sources/Site/Routes.swift`.
    var path: String
    var text: String

    /// The target whose folder it is in; empty outside `Sources`.
    var target: String {
      let parts = path.split(separator: "/")
      return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : ""
    }
  }

  var files: [File]

  /// This checkout, or the one that `LAPEL_TEST_CHECKOUT` names.
  static let here = Checkout(
    at: ProcessInfo.processInfo.environment["LAPEL_TEST_CHECKOUT"].map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent())

  init(files: [File]) { self.files = files }

  private init(at root: URL) {
    files = ["Sources", "Tests", "db", "web", "deploy"].flatMap { top in
      Self.paths(under: top, in: root).map { path in
        File(path: path, text: (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? "")
      }
    }
  }

  private static func paths(under top: String, in root: URL) -> [String] {
    let endings: Set<String> = ["swift", "sql", "html", "xml", "txt", "json", "py", "sh", "h", "modulemap", ""]
    let all = FileManager.default.enumerator(atPath: root.appending(path: top).path)
    var paths: [String] = []
    while let path = all?.nextObject() as? String {
      guard endings.contains((path as NSString).pathExtension) else { continue }
      var isFolder: ObjCBool = false
      let whole = root.appending(path: "\(top)/\(path)").path
      if FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder), !isFolder.boolValue {
        paths.append("\(top)/\(path)")
      }
    }
    return paths.sorted()
  }

  /// The Swift files of the targets.
  var sources: [File] { files.filter { $0.path.hasPrefix("Sources/") && $0.path.hasSuffix(".swift") } }

  /// The names of the folders under `Sources`.
  var targets: Set<String> { Set(files.map(\.target)).subtracting([""]) }
}
