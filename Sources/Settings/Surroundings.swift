internal import Foundation
internal import Glibc

/// What settings are read from, besides nothing.
public struct Surroundings: Sendable {
  /// What is at a path.
  public enum File: Sendable, Hashable {
    case absent, unreadable
    case bytes([UInt8])
  }

  public var environment: [String: String]
  public var isRoot: Bool
  /// As whole paths.
  public var workingFolder: String
  public var executable: String
  public var file: @Sendable (_ path: String) -> File
  public var isFolder: @Sendable (_ path: String) -> Bool

  public init(
    environment: [String: String], isRoot: Bool, workingFolder: String, executable: String,
    file: @escaping @Sendable (_ path: String) -> File, isFolder: @escaping @Sendable (_ path: String) -> Bool
  ) {
    self.environment = environment
    self.isRoot = isRoot
    self.workingFolder = workingFolder
    self.executable = executable
    self.file = file
    self.isFolder = isFolder
  }

  /// Those of this process.
  public static func ofThisProcess() -> Surroundings {
    let files = FileManager.default
    return Surroundings(
      environment: ProcessInfo.processInfo.environment, isRoot: geteuid() == 0,
      workingFolder: files.currentDirectoryPath,
      executable: (try? files.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0],
      file: { path in
        guard FileManager.default.fileExists(atPath: path) else { return .absent }
        return FileManager.default.contents(atPath: path).map { .bytes(Array($0)) } ?? .unreadable
      },
      isFolder: { path in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
      })
  }

  /// A path as given, from the working folder on unless it begins at the root.
  func whole(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : workingFolder + "/" + path
    return URL(fileURLWithPath: whole).standardizedFileURL.path
  }

  /// The first folder of this name beside the executable or in a folder above it.
  func folderAbove(_ name: String) -> String? {
    var above = executable.split(separator: "/").dropLast()
    while true {
      let candidate = "/" + (above + [Substring(name)]).joined(separator: "/")
      if isFolder(candidate) { return candidate }
      guard above.popLast() != nil else { return nil }
    }
  }
}
