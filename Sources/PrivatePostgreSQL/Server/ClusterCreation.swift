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

  private static let prefix = "unfinished-"
  /// Of this attempt alone: a programme of an earlier one, whose Lapel was killed, may still be at work.
  private let name = prefix + String(UInt64.random(in: .min ... .max), radix: 16)

  private var unfinished: String { folder.path + "/" + name }

  /// Removes what earlier attempts left.
  static func removeUnfinished(in folder: DataFolder) async {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let left = names.filter { $0.hasPrefix(prefix) }.map { folder.path + "/" + $0 }
    guard !left.isEmpty else { return }
    _ = try? await ChildProcess.run(Command(programme: "/bin/rm", arguments: ["-rf", "--"] + left))
  }

  func run() async throws(PrivatePostgreSQLError) {
    try checkRoom()
    do throws(PrivatePostgreSQLError) {
      try await make()
    } catch {
      await Self.removeUnfinished(in: folder)
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

  private func checkRoom() throws(PrivatePostgreSQLError) {
    var volume = statvfs()
    guard statvfs(folder.path, &volume) == 0 else { throw failure(errno) }
    if UInt64(volume.f_bavail) * UInt64(volume.f_frsize) < neededBytes { throw .diskFull(folder: folder.path) }
  }

  private func initialise() async throws(PrivatePostgreSQLError) {
    // `trust` asks for no password: the socket's folder decides who gets in. Over TCP nobody does.
    let arguments = [
      "--pgdata", unfinished, "--username", "postgres", "--auth-local", "trust", "--auth-host", "reject",
      "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-instructions",
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
