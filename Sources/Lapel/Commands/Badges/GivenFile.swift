internal import ArgumentParser
internal import Baking
internal import Foundation

/// Files and texts that are named on the command line.
enum GivenFile {
  /// The bytes of a file, or of the standard input for `-`; never more than a badge file may have, and one.
  static func bytes(of name: String, limit: Int = BakingLimits.file) throws -> [UInt8] {
    let handle: FileHandle
    if name == "-" {
      handle = .standardInput
    } else {
      var isFolder: ObjCBool = false
      guard !FileManager.default.fileExists(atPath: name, isDirectory: &isFolder) || !isFolder.boolValue else {
        throw ValidationError("\(name) is a folder. Name a file in it.")
      }
      guard let opened = FileHandle(forReadingAtPath: name) else {
        throw ValidationError("There is no file \(name) that can be read.")
      }
      handle = opened
    }
    var bytes: [UInt8] = []
    do {
      while bytes.count <= limit, let part = try handle.read(upToCount: limit + 1 - bytes.count), !part.isEmpty {
        bytes += part
      }
    } catch {
      throw ValidationError("\(name == "-" ? "The standard input" : name) cannot be read.")
    }
    return bytes
  }

  /// A line on the standard error.
  static func sayAside(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
