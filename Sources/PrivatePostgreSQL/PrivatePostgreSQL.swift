public import Foundation

/// A PostgreSQL of Lapel's own, in a folder of its own, reached over a socket that nobody else can enter.
///
/// It makes the database on first use, starts the server, starts it again when it dies, and ends it. Whatever was
/// killed before – Lapel, the server, both, a half-made database – the next start recovers from.
public actor PrivatePostgreSQL {
  public nonisolated let connectionStrings: ConnectionStrings
  /// How the role that owns the database and migrates it gets there, as libpq understands it.
  public nonisolated var ownerConninfo: String { connectionStrings.owner }
  /// How the role that serves gets there.
  public nonisolated var serverConninfo: String { connectionStrings.server }
  /// How the server's superuser gets to the database `postgres`: for making and dropping databases.
  public nonisolated var administratorConninfo: String { connectionStrings.administrator }

  nonisolated let launcher: Launcher
  private var lock: FolderLock?
  private var server: ChildProcess
  private var supervision: Task<Void, Never>?
  private var isStopping = false
  private let report: @Sendable (Incident) -> Void

  /// Starts the server on a data folder, which is made where it is missing.
  ///
  /// - Parameters:
  ///   - folder: Where the data is; nothing else should be in it. As root, PostgreSQL's user must be able to pass
  ///     through everything above it.
  ///   - report: Called when the server has died and been started again. It must not block.
  public static func start(
    in folder: URL, report: @escaping @Sendable (Incident) -> Void = { _ in }
  ) async throws(PrivatePostgreSQLError) -> PrivatePostgreSQL {
    try await start(in: folder, flavour: .lasting, report: report)
  }

  static func start(
    in url: URL, flavour: Flavour, report: @escaping @Sendable (Incident) -> Void = { _ in }
  ) async throws(PrivatePostgreSQLError) -> PrivatePostgreSQL {
    let folder = try DataFolder.open(url)
    let lock = try FolderLock(folder: folder.path, file: folder.lockFile)
    try await folder.checkReachable()
    try await Leftovers(folder: folder).clear()
    await ClusterCreation.removeUnfinished(in: folder)

    let programmes = try await Programmes.find(for: try await folder.dataVersion())
    if !folder.hasData {
      try await ClusterCreation(folder: folder, programmes: programmes, flavour: flavour).run()
    }
    let socket = try SocketFolder.prepare(for: folder, flavour: flavour)
    let launcher = Launcher(folder: folder, socket: socket, programmes: programmes, flavour: flavour)
    let server: ChildProcess
    do {
      server = try await launcher.launch()
    } catch {
      socket.remove()
      throw error
    }
    let database = PrivatePostgreSQL(launcher: launcher, lock: lock, server: server, report: report)
    if flavour == .lasting { await database.startSupervision() }
    return database
  }

  /// A server that somebody kills while it starts is started again; one that will not start says why the third time.
  private static func firstServer(_ launcher: Launcher) async throws(PrivatePostgreSQLError) -> ChildProcess {
    for _ in 0..<2 {
      do throws(PrivatePostgreSQLError) {
        return try await launcher.launch()
      } catch {
        guard case .startFailed = error else { throw error }
      }
    }
    return try await launcher.launch()
  }

  private init(
    launcher: Launcher, lock: FolderLock, server: ChildProcess, report: @escaping @Sendable (Incident) -> Void
  ) {
    self.launcher = launcher
    self.lock = lock
    self.server = server
    self.report = report
    connectionStrings = ConnectionStrings(socketFolder: launcher.socket.path)
  }

  /// How to reach another database of the server.
  public nonisolated func conninfo(role: String, database: String) -> String {
    connectionString(socketFolder: launcher.socket.path, role: role, database: database)
  }

  /// The server's process.
  public var process: Int32 { server.id }

  /// Ends the server. What was committed is written, open transactions are rolled back. May be called twice.
  public func stop() async {
    isStopping = true
    supervision?.cancel()
    await launcher.end(server)
    await supervision?.value
    supervision = nil
    guard lock != nil else { return }
    launcher.socket.remove()
    lock = nil
  }

  private func startSupervision() {
    supervision = Task { await supervise() }
  }

  /// Waits for the server's end, again and again, and starts it anew.
  private func supervise() async {
    var pauses = RestartPauses()
    while true {
      let started = ContinuousClock.now
      let status = await server.exit()
      if isStopping { return }
      report(.ended(how: status.description))
      let ended = ContinuousClock.now
      pauses.serverLived(ended - started)
      guard let next = await restarted(&pauses) else { return }
      if isStopping { return await launcher.end(next) }
      server = next
      report(.restarted(after: ContinuousClock.now - ended))
    }
  }

  /// The server, started again after as many tries as it takes; `nil` when ``stop()`` was called meanwhile.
  private func restarted(_ pauses: inout RestartPauses) async -> ChildProcess? {
    while true {
      try? await Task.sleep(for: pauses.next())
      if isStopping { return nil }
      do {
        return try await launcher.launch()
      } catch {
        if isStopping { return nil }
        report(.restartFailed(error))
      }
    }
  }
}
