import Foundation
import Glibc
import Synchronization
import Testing

@testable import PrivatePostgreSQL

@Suite("A private server recovers by itself", .serialized)
struct RecoveryTests {
  /// Collects what the supervision reports.
  private final class Incidents: Sendable {
    let list = Mutex<[Incident]>([])
    var restarts: Int {
      list.withLock { $0.count { if case .restarted = $0 { true } else { false } } }
    }
  }

  @Test("when the server is killed it is started again, with all its data, as often as needed")
  func serverKilled() async throws {
    let scratch = try await Scratch.withCluster()
    let incidents = Incidents()
    let database = try await PrivatePostgreSQL.start(in: scratch.data) { incident in
      incidents.list.withLock { $0.append(incident) }
    }
    _ = try await ask("CREATE TABLE t (n int)", database.ownerConninfo)
    for round in 1...3 {
      _ = try await ask("INSERT INTO t VALUES (\(round))", database.ownerConninfo)
      kill(await database.process, SIGKILL)
      #expect(try await eventually { incidents.restarts == round })
      #expect(try await ask("SELECT count(*) FROM t", database.ownerConninfo) == String(round))
    }
    #expect(incidents.list.withLock { $0.first } == .ended(how: "was ended by signal 9"))
    await database.stop()
    #expect(incidents.restarts == 3)
  }

  @Test("a connection that is busy when the server is killed does not hold up the next server")
  func busyBackend() async throws {
    let scratch = try await Scratch.withCluster()
    let incidents = Incidents()
    let database = try await PrivatePostgreSQL.start(in: scratch.data) { incident in
      incidents.list.withLock { $0.append(incident) }
    }
    let (owner, administrator) = (database.ownerConninfo, database.administratorConninfo)
    // Somebody who counts does not look up to see whether the server still lives.
    let busy = Task { try await ask("DO 'BEGIN LOOP END LOOP; END'", owner) }
    #expect(
      try await eventually {
        try await ask("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'DO%'", administrator) == "1"
      })
    kill(await database.process, SIGKILL)
    #expect(try await eventually { incidents.restarts == 1 })
    #expect(try await ask("SELECT 1", owner) == "1")
    await #expect(throws: Refused.self) { try await busy.value }
    await database.stop()
  }

  @Test("when Lapel is killed, the next start has all that was committed")
  func lapelKilled() async throws {
    let scratch = try await Scratch.withCluster()
    Handed.folder.set(scratch.data.path())
    await #expect(processExitsWith: .signal(SIGKILL)) {
      let database = try await PrivatePostgreSQL.start(in: URL(filePath: Handed.folder.value))
      _ = try await ask("CREATE TABLE t AS SELECT 42 AS n", database.ownerConninfo)
      kill(getpid(), SIGKILL)
    }
    try await expectAnswer(in: scratch)
  }

  @Test("when Lapel and its server are killed, the next start has all that was committed")
  func bothKilled() async throws {
    let scratch = try await Scratch.withCluster()
    Handed.folder.set(scratch.data.path())
    await #expect(processExitsWith: .signal(SIGKILL)) {
      let database = try await PrivatePostgreSQL.start(in: URL(filePath: Handed.folder.value))
      _ = try await ask("CREATE TABLE t AS SELECT 42 AS n", database.ownerConninfo)
      kill(await database.process, SIGKILL)
      kill(getpid(), SIGKILL)
    }
    try await expectAnswer(in: scratch)
  }

  private func expectAnswer(in scratch: Scratch) async throws {
    let database = try await PrivatePostgreSQL.start(in: scratch.data)
    #expect(try await ask("SELECT n FROM t", database.ownerConninfo) == "42")
    await database.stop()
  }

  @Test("a server that lives on without its Lapel is ended, and a new one takes its place")
  func orphan() async throws {
    let scratch = try await Scratch.withCluster()
    let folder = try DataFolder.open(scratch.data)
    let launcher = Launcher(
      folder: folder, socket: try SocketFolder.prepare(for: folder, flavour: .lasting),
      programmes: try await Programmes.find(for: nil), flavour: .lasting)
    let orphan = try await launcher.launch()
    let database = try await PrivatePostgreSQL.start(in: scratch.data)
    #expect(orphan.status == .code(0))
    #expect(try await ask("SELECT 1", database.serverConninfo) == "1")
    await database.stop()
  }

  @Test("a stopped server that reacts to nothing is ended as well")
  func frozenOrphan() async throws {
    let scratch = try await Scratch.withCluster()
    let folder = try DataFolder.open(scratch.data)
    let launcher = Launcher(
      folder: folder, socket: try SocketFolder.prepare(for: folder, flavour: .throwaway),
      programmes: try await Programmes.find(for: nil), flavour: .throwaway)
    let orphan = try await launcher.launch()
    kill(orphan.id, SIGSTOP)
    try await Leftovers(folder: folder, patience: .milliseconds(200)).clear()
    #expect(await orphan.exit() == .signal(SIGKILL))
  }

  @Test("stale pid, socket and lock files that name a living process do not hold up the start")
  func staleFiles() async throws {
    let scratch = try await Scratch.withCluster()
    let first = try await PrivatePostgreSQL.start(in: scratch.data)
    let socket = first.launcher.socket.path
    await first.stop()
    // The number of a process of PostgreSQL's user that has nothing to do with this data.
    let other = try await PrivatePostgreSQL.temporary().process
    let file = "\(other)\n\(scratch.cluster)\n1700000000\n5432\n\(socket)\n\n  5432001  1\nready   \n"
    mkdir(socket, 0o700)
    for path in [scratch.cluster + "/postmaster.pid", socket + "/.s.PGSQL.5432.lock", socket + "/.s.PGSQL.5432"] {
      try file.write(toFile: path, atomically: false, encoding: .utf8)
    }
    let second = try await PrivatePostgreSQL.start(in: scratch.data)
    #expect(try await ask("SELECT 1", second.serverConninfo) == "1")
    #expect(kill(other, 0) == 0)
    await second.stop()
  }

  @Test("a database that was half made when Lapel was killed is made anew", arguments: [50, 300, 900])
  func halfMade(milliseconds: Int) async throws {
    let scratch = try Scratch()
    let data = scratch.data
    Handed.folder.set(data.path())
    Handed.wait.set(String(milliseconds))
    await #expect(processExitsWith: .signal(SIGKILL)) {
      let data = URL(filePath: Handed.folder.value)
      let start = Task { try await PrivatePostgreSQL.start(in: data) }
      try await Task.sleep(for: .milliseconds(try #require(Int(Handed.wait.value))))
      kill(getpid(), SIGKILL)
      _ = start
    }
    let database = try await PrivatePostgreSQL.start(in: data)
    #expect(try await ask("SELECT current_user", database.serverConninfo) == "lapel_server")
    await database.stop()
    // What a dying programme may have left beside it is gone with the next start at the latest.
    try await PrivatePostgreSQL.start(in: data).stop()
    #expect(try FileManager.default.contentsOfDirectory(atPath: data.path()).allSatisfy { !$0.hasPrefix("unfinished") })
  }

  @Test("another programme that works in the data folder is left alone")
  func bystander() async throws {
    let scratch = try await Scratch.withCluster()
    let bystander = try await ChildProcess.start(
      Command(programme: "/bin/sh", arguments: ["-c", "cd \(scratch.cluster) && exec sleep 1000"]))
    await (try PrivatePostgreSQL.start(in: scratch.data)).stop()
    #expect(bystander.status == nil)
    bystander.send(.kill)
    _ = await bystander.exit()
  }

  @Test("as root, data in a user's folder is served as that user, who can go on with it", .enabled(if: geteuid() == 0))
  func folderOfAUser() async throws {
    let games = try #require(SystemUser(name: "games"))
    let scratch = try Scratch()
    try FileManager.default.createDirectory(at: scratch.data, withIntermediateDirectories: false)
    chown(scratch.data.path(), games.id, games.group)
    let database = try await PrivatePostgreSQL.start(in: scratch.data)
    #expect(try #require(FileFacts("/proc/\(await database.process)")).owner == games.id)
    await database.stop()
    for name in ["lock", "cluster"] {
      #expect(try #require(FileFacts(scratch.data.path() + "/" + name)).owner == games.id)
    }
  }

  @Test("data copied by root, with the wrong owner and permissions, is put right", .enabled(if: geteuid() == 0))
  func restoredByRoot() async throws {
    let scratch = try await Scratch.withCluster()
    let change = Command(programme: "/bin/chown", arguments: ["-R", "root:root", scratch.cluster])
    _ = try await ChildProcess.run(change)
    chmod(scratch.cluster, 0o755)
    let database = try await PrivatePostgreSQL.start(in: scratch.data)
    #expect(try await ask("SELECT 1", database.serverConninfo) == "1")
    await database.stop()
  }
}
