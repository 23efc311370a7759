internal import Glibc

/// A programme to run, and how.
struct Command: Sendable {
  var programme: String
  var arguments: [String]
  /// The user to run as, where it is not the one who runs this process.
  var user: SystemUser?
  /// What the programme reads as its standard input.
  var input: [UInt8] = []
  /// The signal the programme gets when this process dies, however it dies.
  var signalOnOurDeath = EndSignal.terminate

  /// Where Debian keeps it, and where others do.
  private static let setprivPlaces = ["/usr/bin/setpriv", "/bin/setpriv"]

  /// The words of the command line, the programme first.
  ///
  /// `setpriv` changes the user and then *becomes* the programme, so the process id is the programme's own.
  func words() throws(PrivatePostgreSQLError) -> [String] {
    guard let setpriv = Self.setprivPlaces.first(where: { access($0, X_OK) == 0 }) else {
      throw .missingTool("setpriv")
    }
    var words = [setpriv, "--no-new-privs", "--pdeathsig", signalOnOurDeath.rawValue]
    if let user {
      words += ["--reuid", String(user.id), "--regid", String(user.group)]
      words += [user.name == nil ? "--clear-groups" : "--init-groups"]
    }
    return words + ["--", programme] + arguments
  }

  /// Nothing of ours reaches the programme by accident: no `PGHOST`, no secret.
  static let environment = ["PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8", "TZ=UTC"]
}
