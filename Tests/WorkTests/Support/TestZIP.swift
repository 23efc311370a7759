import Archive
import Foundation

/// ZIPs for tests.
enum TestZIP {
  static func of(_ files: [(String, [UInt8])]) throws -> [UInt8] {
    let writer = try ZIPWriter(date: Date(timeIntervalSince1970: 1_795_521_600))
    for (name, bytes) in files {
      try writer.begin(name, isPacked: true)
      try writer.write(bytes)
    }
    try writer.finish()
    return writer.take()
  }

  /// What a ZIP holds, by name.
  static func files(_ bytes: [UInt8]) throws -> [String: [UInt8]] {
    let reader = try ZIPReader(bytes)
    var files: [String: [UInt8]] = [:]
    while let entry = try reader.next() { files[entry.name] = try reader.read() }
    return files
  }
}
