internal import Foundation
internal import Glibc

/// The private folder that the server's socket is in. Whoever can enter it is trusted by the server, so only the user
/// that PostgreSQL runs as can (and root).
struct SocketFolder: Sendable {
  let path: String

  /// The number in the socket's name; nothing listens on a network.
  static let port = 5432
  private static let names = [".s.PGSQL.\(port)", ".s.PGSQL.\(port).lock"]
  /// `sun_path` of unix(7) has 108 bytes, the last of which is 0.
  private static let longestSocketPath = 107

  /// Makes a folder for the server of `folder`, always the same one as far as that is possible, and clears away what a
  /// killed server left in it.
  static func prepare(
    for folder: DataFolder, flavour: Flavour
  ) throws(PrivatePostgreSQLError) -> SocketFolder {
    if flavour == .throwaway { return try prepare(at: folder.path + "/socket", for: folder.user) }
    var first: PrivatePostgreSQLError?
    for path in candidates(for: folder) {
      do {
        return try prepare(at: path, for: folder.user)
      } catch {
        first = first ?? error
      }
    }
    throw first ?? .insecureSocketFolder("")
  }

  /// `/run` is root's own. `/tmp` comes before `XDG_RUNTIME_DIR`, which is emptied when the user logs out.
  private static func candidates(for folder: DataFolder) -> [String] {
    let mark = fingerprint(folder.path)
    if geteuid() == 0 { return ["/run/lapel-\(mark)", "/tmp/lapel-0-\(mark)"] }
    let session = ProcessInfo.processInfo.environment["XDG_RUNTIME_DIR"].map { ["\($0)/lapel-\(mark)"] } ?? []
    return ["/tmp/lapel-\(geteuid())-\(mark)"] + session
  }

  static func prepare(at path: String, for user: SystemUser) throws(PrivatePostgreSQLError) -> SocketFolder {
    guard path.utf8.count + 1 + names[0].utf8.count <= longestSocketPath else { throw .socketPathTooLong(path) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .unusable(path: path, reason: lastReason()) }
    // Everything below goes through one descriptor: what was checked is what is changed.
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .insecureSocketFolder(path) }
    defer { close(descriptor) }
    guard let facts = FileFacts(descriptor: descriptor), facts.owner == user.id || facts.owner == geteuid() else {
      throw .insecureSocketFolder(path)
    }
    guard fchown(descriptor, user.id, user.group) == 0, fchmod(descriptor, 0o700) == 0 else {
      throw .unusable(path: path, reason: lastReason())
    }
    for name in names { unlinkat(descriptor, name, 0) }
    return SocketFolder(path: path)
  }

  /// Takes the folder away, with the socket if a killed server left it.
  func remove() {
    for name in Self.names { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  /// Sixteen hexadecimal digits that stand for a path (FNV-1a, 64 bits: the same in every process).
  static func fingerprint(_ text: String) -> String {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
