internal import Foundation
internal import Glibc

/// The making of a new cluster: beside its place, and moved there only when it is complete, so that a half-made one is
/// never taken for a whole one.
struct ClusterCreation: Sendable {
  let folder: DataFolder
  let programmes: Programmes
  let flavour: Flavour
  /// The free bytes without which one does not even begin; a new cluster takes about 60 MiB.
  var neededBytes: UInt64 = 128 << 20

  private var unfinished: String { folder.path + "/unfinished" }

  func run() async throws(PrivatePostgreSQLError) {
    try checkRoom()
    await removeUnfinished()
    do throws(PrivatePostgreSQLError) {
      try await make()
    } catch {
      await removeUnfinished()
      throw error
    }
  }

  private func make() async throws(PrivatePostgreSQLError) {
    guard mkdir(unfinished, 0o700) == 0, lchown(unfinished, folder.user.id, folder.user.group) == 0 else {
      throw failure(errno)
    }
    try await initialise()
    try await addRolesAndDatabase()
    guard rename(unfinished, folder.cluster) == 0 else { throw failure(errno) }
    let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    fsync(descriptor)
    close(descriptor)
  }

  private func removeUnfinished() async {
    _ = try? await ChildProcess.run(Command(programme: "/bin/rm", arguments: ["-rf", "--", unfinished]))
  }

  private func checkRoom() throws(PrivatePostgreSQLError) {
    var volume = statvfs()
    guard statvfs(folder.path, &volume) == 0 else { throw failure(errno) }
    if UInt64(volume.f_bavail) * UInt64(volume.f_frsize) < neededBytes { throw .diskFull(folder: folder.path) }
  }

  private func initialise() async throws(PrivatePostgreSQLError) {
    // `trust` asks for no password: the socket's folder decides who gets in. Over TCP nobody does. An initdb of a Lapel
    // that was killed must not clean up behind itself: by then the next one may be at work in the same place.
    let arguments = [
      "--pgdata", unfinished, "--username", "postgres", "--auth-local", "trust", "--auth-host", "reject",
      "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-instructions", "--no-clean",
    ]
    try await finish(
      Command(programme: programmes.initdb, arguments: arguments + flavour.initdbArguments, user: folder.otherUser))

    let settings = Array(Flavour.tunable.utf8)
    let file = open(unfinished + "/postgresql.conf", O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC)
    defer { close(file) }
    guard file >= 0, write(file, settings, settings.count) == settings.count else { throw failure(errno) }
  }

  private func addRolesAndDatabase() async throws(PrivatePostgreSQLError) {
    let arguments = ["--single", "-D", unfinished, "-c", "exit_on_error=on", "postgres"]
    try await finish(
      Command(
        programme: programmes.postgres, arguments: arguments, user: folder.otherUser,
        input: Array(rolesAndDatabase.utf8)))
  }

  private func finish(_ command: Command) async throws(PrivatePostgreSQLError) {
    let (status, output) = try await ChildProcess.run(command)
    guard status != .code(0) else { return }
    throw isAboutRoom(output) ? .diskFull(folder: folder.path) : .setupFailed(output: lastWords(output))
  }

  private func failure(_ code: Int32) -> PrivatePostgreSQLError {
    code == ENOSPC || code == EDQUOT
      ? .diskFull(folder: folder.path) : .unusable(path: folder.path, reason: String(cString: strerror(code)))
  }
}
