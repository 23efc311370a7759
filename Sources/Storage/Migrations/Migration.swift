internal import Crypto
public import Foundation

/// One step of the schema: a file `NNNN-noun.sql` of plain SQL.
public struct Migration: Sendable, Hashable {
  /// Why the folder of migrations cannot be used.
  public enum Unreadable: Error, Hashable, CustomStringConvertible {
    /// There is no such folder, or nothing in it.
    case folder(String)
    /// A file that is not named `NNNN-noun.sql`, or a number that occurs twice or is left out.
    case name(String)
    /// A file that cannot be read as UTF-8.
    case contents(String)

    public var description: String {
      switch self {
      case .folder(let path): "There are no migrations in \(path)."
      case .name(let name): "The migration \(name) is not named and numbered as NNNN-noun.sql without gaps."
      case .contents(let name): "The migration \(name) cannot be read."
      }
    }
  }

  public let number: Int
  public let name: String
  public let script: String

  /// SHA-256 of the script, so that an edited migration is noticed.
  public var checksum: [UInt8] { Array(SHA256.hash(data: Data(script.utf8))) }

  /// Every migration of a folder, in order.
  public static func all(in folder: URL) throws(Unreadable) -> [Migration] {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
      .filter { $0.hasSuffix(".sql") }.sorted()
    guard !names.isEmpty else { throw .folder(folder.path) }
    var migrations: [Migration] = []
    for name in names {
      let parts = name.dropLast(4).split(separator: "-", maxSplits: 1)
      guard parts.count == 2, parts[0].utf8.count == 4,
        parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(parts[0]),
        number == migrations.count + 1
      else {
        throw .name(name)
      }
      guard let script = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else {
        throw .contents(name)
      }
      migrations.append(Migration(number: number, name: String(parts[1]), script: script))
    }
    return migrations
  }
}
