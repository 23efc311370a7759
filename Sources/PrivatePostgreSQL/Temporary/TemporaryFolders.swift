internal import Foundation
internal import Glibc

/// The folders of test servers: `/tmp/lapel-test-…`. `/tmp` and not `TMPDIR`, because PostgreSQL's user has to get
/// there and a socket's path has to be short.
enum TemporaryFolders {
  private static let parent = "/tmp"
  private static let prefix = "lapel-test-"

  /// A name that nobody has.
  static func new() -> URL {
    URL(filePath: "\(parent)/\(prefix)\(getpid())-\(String(UInt32.random(in: 0...UInt32.max), radix: 36))")
  }

  /// Removes the folders of processes that were killed: their locks are free.
  static func removeAbandoned() async {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names where name.hasPrefix(prefix) { await removeIfAbandoned("\(parent)/\(name)") }
  }

  private static func removeIfAbandoned(_ path: String) async {
    guard let facts = FileFacts(path), facts.isFolder, facts.owner == geteuid() else { return }
    let lockFile = path + "/lock"
    guard access(lockFile, F_OK) == 0 else {
      rmdir(path)
      return
    }
    guard let lock = try? FolderLock(folder: path, file: lockFile),
      let folder = try? DataFolder.open(URL(filePath: path))
    else { return }
    try? await Leftovers(folder: folder).clear()
    let removal = Command(programme: "/bin/rm", arguments: ["-rf", "--", path])
    _ = try? await ChildProcess.run(removal)
    withExtendedLifetime(lock) {}
  }
}
