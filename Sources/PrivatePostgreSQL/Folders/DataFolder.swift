internal import Foundation
internal import Glibc

/// The folder that a private server lives in.
///
/// `lock` is held by the one Lapel that uses it, `cluster/` is PostgreSQL's own, `unfinished-…/` is a cluster in the
/// making. Only `cluster/` and `unfinished-…/` belong to the user that PostgreSQL runs as.
struct DataFolder: Sendable {
  /// Absolute, without symbolic links.
  let path: String
  /// Whom PostgreSQL runs as.
  let user: SystemUser

  var cluster: String { path + "/cluster" }
  var lockFile: String { path + "/lock" }
  var postmasterFile: String { cluster + "/postmaster.pid" }

  /// The user for ``Command/user``: `nil` where PostgreSQL runs as whoever runs this process.
  var otherUser: SystemUser? { user.id == geteuid() ? nil : user }

  /// Makes the folder where it is missing and finds out whom PostgreSQL runs as.
  ///
  /// As an ordinary user that is oneself. As root it is the owner of the data, or `postgres` where the data is root's
  /// or not there yet.
  static func open(_ folder: URL) throws(PrivatePostgreSQLError) -> DataFolder {
    let wanted = folder.absoluteURL.path(percentEncoded: false)
    try makeFolders(to: wanted)
    guard let resolved = realpath(wanted, nil) else { throw .unusable(path: wanted, reason: lastReason()) }
    defer { free(resolved) }
    let path = String(cString: resolved)
    guard let facts = FileFacts(path), facts.isFolder else { throw .unusable(path: path, reason: "not a folder") }

    let owner = FileFacts(path + "/cluster")?.owner ?? facts.owner
    guard geteuid() == 0 else {
      guard owner == geteuid(), facts.owner == geteuid() else { throw .foreignOwner(path: path) }
      return DataFolder(path: path, user: .current)
    }
    // PostgreSQL's user has to pass through a folder of root's, and needs to do nothing else there.
    if facts.owner == 0, facts.mode & 0o001 == 0, chmod(path, 0o711) != 0 {
      throw .unusable(path: path, reason: lastReason())
    }
    if owner != 0 {
      return DataFolder(path: path, user: SystemUser(id: owner) ?? SystemUser(id: owner, group: owner, name: nil))
    }
    guard let user = SystemUser(name: "postgres") else { throw .missingUser("postgres") }
    return DataFolder(path: path, user: user)
  }

  /// Makes the folder and what is missing above it, so that PostgreSQL's user can pass whatever the umask is.
  private static func makeFolders(to path: String) throws(PrivatePostgreSQLError) {
    var made = ""
    for name in path.split(separator: "/") {
      made += "/" + name
      guard mkdir(made, 0o711) == 0 else {
        if errno == EEXIST || access(made, F_OK) == 0 { continue }
        throw errno == ENOSPC ? .diskFull(folder: made) : .unusable(path: made, reason: lastReason())
      }
      chmod(made, 0o711)
    }
  }

  /// Throws where PostgreSQL's user cannot get to the data. The kernel is asked, as that user: it also knows access
  /// lists and namespaces.
  func checkReachable() async throws(PrivatePostgreSQLError) {
    guard let otherUser, try await !canEnter(path, as: otherUser) else { return }
    var folder = ""
    for name in path.split(separator: "/") {
      folder += "/" + name
      if try await !canEnter(folder, as: otherUser) { break }
    }
    throw .unreachable(folder: folder, user: otherUser.label)
  }

  private func canEnter(_ folder: String, as user: SystemUser) async throws(PrivatePostgreSQLError) -> Bool {
    let test = Command(programme: "/usr/bin/test", arguments: ["-x", folder], user: user)
    let (status, output) = try await ChildProcess.run(test)
    // `test` says nothing: words come from `setpriv`, which could not become the user.
    guard output.isEmpty else { throw .startFailed(output: lastWords(output)) }
    return status == .code(0)
  }
}
