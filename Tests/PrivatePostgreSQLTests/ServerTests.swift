import Foundation
import Glibc
import Testing

@testable import PrivatePostgreSQL

@Suite("A private server", .serialized)
struct ServerTests {
  @Test("the first start makes the database, its owner and the role that serves")
  func firstStart() async throws {
    let scratch = try Scratch()
    let database = try await PrivatePostgreSQL.start(in: scratch.data)
    let owner = try await ask("SELECT current_user, current_database()", database.ownerConninfo)
    let server = try await ask("SELECT current_user, current_database()", database.serverConninfo)
    let facts = try await ask(
      "SELECT pg_get_userbyid(datdba), pg_encoding_to_char(encoding), datcollate FROM pg_database WHERE datname = 'lapel'",
      database.administratorConninfo)
    let superusers = try await ask("SELECT rolname FROM pg_roles WHERE rolsuper", database.administratorConninfo)
    #expect(owner == "lapel_owner|lapel")
    #expect(server == "lapel_server|lapel")
    #expect(facts == "lapel_owner|UTF8|C.UTF-8")
    #expect(superusers == "postgres")
    #expect(try await ask("CREATE TABLE t (); DROP TABLE t; SELECT 1", database.ownerConninfo) == "1")
    await #expect(throws: Refused.self) { try await ask("CREATE TABLE t ()", database.serverConninfo) }
    await database.stop()
  }

  @Test("only its own user can reach it, and committed data is safe")
  func settings() async throws {
    let scratch = try await Scratch.withCluster()
    let database = try await PrivatePostgreSQL.start(in: scratch.data)
    let socket = database.launcher.socket.path
    #expect(try #require(FileFacts(socket)).mode == 0o700)
    #expect(try #require(FileFacts(scratch.cluster)).mode == 0o700)
    let names = [
      "listen_addresses", "data_checksums", "fsync", "synchronous_commit", "max_connections", "shared_buffers",
    ]
    var values: [String] = []
    for name in names { values.append(try await ask("SHOW \(name)", database.serverConninfo)) }
    #expect(values == ["", "on", "on", "on", "100", "128MB"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.cluster + "/log").count == 1)
    await database.stop()
    #expect(FileFacts(socket) == nil)
  }

  @Test("the server has a session of its own, runs not as root, and holds nothing of ours open")
  func process() async throws {
    let scratch = try await Scratch.withCluster()
    let database = try await PrivatePostgreSQL.start(in: scratch.data)
    let process = await database.process
    #expect(getsid(process) == process)
    #expect(try #require(FileFacts("/proc/\(process)")).owner != 0)
    let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd").compactMap {
      try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/fd/\($0)")
    }
    #expect(!open.isEmpty && !open.contains { $0.hasSuffix("/lock") })
    await database.stop()
    #expect(kill(process, 0) == -1 && errno == ESRCH)
  }

  @Test("what was committed is there after a stop and a start")
  func stopAndStart() async throws {
    let scratch = try await Scratch.withCluster()
    let first = try await PrivatePostgreSQL.start(in: scratch.data)
    _ = try await ask("CREATE TABLE t AS SELECT 42 AS n", first.ownerConninfo)
    await first.stop()
    await first.stop()
    let second = try await PrivatePostgreSQL.start(in: scratch.data)
    #expect(try await ask("SELECT n FROM t", second.ownerConninfo) == "42")
    #expect(second.ownerConninfo == first.ownerConninfo)
    await second.stop()
  }

  @Test("a second Lapel on the same data is refused, and does the first no harm")
  func twoLapels() async throws {
    let scratch = try await Scratch.withCluster()
    let database = try await PrivatePostgreSQL.start(in: scratch.data)
    let folder = scratch.data.path()
    await #expect(throws: PrivatePostgreSQLError.alreadyInUse(folder: folder)) {
      try await PrivatePostgreSQL.start(in: scratch.data)
    }
    #expect(try await ask("SELECT 1", database.serverConninfo) == "1")
    await database.stop()
  }

  @Test("another process finds the running server, and finds none before and after")
  func running() async throws {
    let scratch = try await Scratch.withCluster()
    #expect(PrivatePostgreSQL.running(in: scratch.data) == nil)
    let database = try await PrivatePostgreSQL.start(in: scratch.data)
    #expect(PrivatePostgreSQL.running(in: scratch.data) == database.connectionStrings)
    await database.stop()
    #expect(PrivatePostgreSQL.running(in: scratch.data) == nil)
    #expect(PrivatePostgreSQL.running(in: scratch.url.appending(path: "nowhere")) == nil)
  }

  @Test("a start that is cancelled leaves no server behind")
  func cancelled() async throws {
    let scratch = try await Scratch.withCluster()
    let data = scratch.data
    let start = Task { try await PrivatePostgreSQL.start(in: data) }
    start.cancel()
    await #expect(throws: PrivatePostgreSQLError.cancelled) { try await start.value }
    #expect(Leftovers(folder: try DataFolder.open(data)).processes().isEmpty)
    await (try PrivatePostgreSQL.start(in: data)).stop()
  }
}
