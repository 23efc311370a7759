/// Why the private PostgreSQL could not be started. Every case is something the operator can act on.
public enum PrivatePostgreSQLError: Error, Hashable {
  /// No `initdb` and `postgres` in any of the places where they are looked for.
  case missingProgrammes(searched: [String])
  /// A tool of the operating system is missing, such as `setpriv`.
  case missingTool(String)
  /// The operating system has no such user; PostgreSQL refuses to run as root.
  case missingUser(String)
  /// The data was made by PostgreSQL `data`; only the versions `installed` are there. Major versions.
  case wrongVersion(data: Int, installed: [Int])
  /// `user` cannot pass through `folder` on the way to the data.
  case unreachable(folder: String, user: String)
  /// A file or folder cannot be made or opened; `reason` is the operating system's.
  case unusable(path: String, reason: String)
  /// The data belongs to another user than the one that runs Lapel, who is not root.
  case foreignOwner(path: String)
  /// The folder for the socket exists, but others could write to it or own it.
  case insecureSocketFolder(String)
  /// The socket's path has more than the 107 bytes that the operating system takes.
  case socketPathTooLong(String)
  /// Another Lapel uses this data folder.
  case alreadyInUse(folder: String)
  /// The place for the data exists, but holds no database.
  case notADatabase(folder: String)
  /// The volume of `folder` is full.
  case diskFull(folder: String)
  /// `initdb` or the making of roles failed; `output` is what it said last.
  case setupFailed(output: String)
  /// The server ended while it was starting; `output` is what it said last.
  case startFailed(output: String)
  /// The server lives, but did not become ready within this many seconds.
  case notReady(seconds: Int)
  /// An earlier server on this data folder lives on and cannot be ended.
  case cannotEnd(process: Int32)
  /// The task that was starting the server was cancelled.
  case cancelled
}

extension PrivatePostgreSQLError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missingProgrammes(let searched):
      "PostgreSQL is not installed (looked in \(searched.joined(separator: ", "))); on Debian: apt-get install postgresql."
    case .missingTool(let name):
      "The command “\(name)” is missing; on Debian it belongs to the package util-linux."
    case .missingUser(let name):
      "PostgreSQL does not run as root, and the user “\(name)” to run it as does not exist."
    case .wrongVersion(let data, let installed):
      "The data was made by PostgreSQL \(data), but installed is \(installed.map(String.init).joined(separator: ", ")):"
        + " install PostgreSQL \(data), or carry the data over with pg_upgrade."
    case .unreachable(let folder, let user):
      "The user “\(user)”, as whom PostgreSQL runs, cannot enter \(folder): give others the right to pass through it"
        + " (chmod o+x), or choose another data folder."
    case .unusable(let path, let reason):
      "\(path) cannot be used: \(reason)."
    case .foreignOwner(let path):
      "\(path) belongs to another user: start Lapel as that user, or give the folder to yourself."
    case .insecureSocketFolder(let path):
      "\(path), where the database's socket would be, belongs to somebody else or lets others in: remove it."
    case .socketPathTooLong(let path):
      "The socket's path \(path) is too long: set XDG_RUNTIME_DIR to a shorter folder."
    case .alreadyInUse(let folder):
      "Another Lapel is running on \(folder)."
    case .notADatabase(let folder):
      "\(folder) is there but holds no database: move it away, or restore a backup."
    case .diskFull(let folder):
      "There is no room left on the volume of \(folder)."
    case .setupFailed(let output):
      "The database could not be created: \(output)"
    case .startFailed(let output):
      "PostgreSQL ended while it was starting: \(output)"
    case .notReady(let seconds):
      "PostgreSQL was not ready after \(seconds) seconds."
    case .cannotEnd(let process):
      "An earlier PostgreSQL on the same data, process \(process), cannot be ended."
    case .cancelled:
      "The start was cancelled."
    }
  }
}
