internal import Foundation
internal import Glibc

extension DataFolder {
  /// Whether a finished cluster is in its place.
  var hasData: Bool { access(cluster + "/PG_VERSION", F_OK) == 0 }

  /// The major version of PostgreSQL that made the data; `nil` where there is none yet.
  ///
  /// On the way, what a copy or a restored backup got wrong is put right: the owner and the permissions.
  func dataVersion() async throws(PrivatePostgreSQLError) -> Int? {
    guard let facts = FileFacts(cluster) else { return nil }
    guard facts.isFolder else { throw .notADatabase(folder: cluster) }
    if facts.owner != user.id {
      let owner = "\(user.id):\(user.group)"
      let change = Command(programme: "/bin/chown", arguments: ["-R", "--no-dereference", owner, cluster])
      guard try await ChildProcess.run(change).status == .code(0) else { throw .foreignOwner(path: cluster) }
    }
    if facts.mode != 0o700, facts.mode != 0o750, chmod(cluster, 0o700) != 0 {
      throw .unusable(path: cluster, reason: lastReason())
    }
    // An empty folder is as good as none: `rename` replaces it.
    if (try? FileManager.default.contentsOfDirectory(atPath: cluster))?.isEmpty == true { return nil }
    guard let text = try? String(contentsOfFile: cluster + "/PG_VERSION", encoding: .utf8),
      let version = Int(text.prefix { $0.isNumber })
    else { throw .notADatabase(folder: cluster) }
    return version
  }
}
