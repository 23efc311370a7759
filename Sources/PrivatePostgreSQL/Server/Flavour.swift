/// What a private server is for.
enum Flavour: Sendable, Hashable {
  /// A site's data: nothing that was committed is ever lost.
  case lasting
  /// A test run's data: as fast as possible, worthless afterwards.
  case throwaway

  /// The settings given on the server's command line, where no file can contradict them.
  ///
  /// What an operator may want to tune is not here but in the cluster's `postgresql.conf` (``tunable``).
  func settings(socketFolder: String) -> [String] {
    // The setting is a list: unquoted, a comma would part one folder in two.
    let quoted = "\"" + socketFolder.replacing("\"", with: "\"\"") + "\""
    let always = [
      "cluster_name=lapel", "listen_addresses=", "port=\(SocketFolder.port)",
      "unix_socket_directories=\(quoted)", "unix_socket_permissions=0700",
      "log_destination=stderr", "log_timezone=UTC",
    ]
    switch self {
    case .lasting:
      return always + [
        "fsync=on", "full_page_writes=on", "synchronous_commit=on",
        // A file for each day of the week, each overwritten when its day comes again.
        "logging_collector=on", "log_directory=log", "log_filename=postgresql-%a.log", "log_file_mode=0600",
        "log_rotation_age=1d", "log_rotation_size=0", "log_truncate_on_rotation=on",
      ]
    case .throwaway:
      return always + [
        "fsync=off", "full_page_writes=off", "synchronous_commit=off", "logging_collector=off",
        "wal_level=minimal", "max_wal_senders=0", "max_connections=300",
      ]
    }
  }

  /// Added to the `postgresql.conf` of a new cluster, for a small machine.
  static let tunable = """

    # Lapel's settings for a small machine. Change them here; Lapel gives the others on the command line.
    max_connections = 100
    shared_buffers = 128MB
    timezone = 'UTC'

    """

  /// `initdb` without waiting for the disk, where the disk does not matter.
  var initdbArguments: [String] { self == .throwaway ? ["--no-sync"] : ["--data-checksums"] }

  /// How the server is asked to end, and how long each way is given.
  var endings: [(signal: EndSignal, patience: Duration)] {
    let last: [(EndSignal, Duration)] = [(.quit, .seconds(10)), (.kill, .seconds(10))]
    return self == .lasting ? [(.interrupt, .seconds(30))] + last : last
  }

  /// What the server gets when this process dies without having ended it.
  var signalOnOurDeath: EndSignal { self == .lasting ? .interrupt : .quit }
}
