import Foundation
import Glibc
import Testing

@testable import PrivatePostgreSQL

@Suite("What keeps a private server from starting is said")
struct RefusalTests {
  @Test("data of another major version is refused, with both versions")
  func wrongVersion() async throws {
    let scratch = try await Scratch.withCluster()
    try "9.6\n".write(toFile: scratch.cluster + "/PG_VERSION", atomically: false, encoding: .utf8)
    let installed = try await Programmes.find(for: nil).version
    let error = await #expect(throws: PrivatePostgreSQLError.self) {
      try await PrivatePostgreSQL.start(in: scratch.data)
    }
    guard case .wrongVersion(let data, let found) = error else { throw Refused(output: "\(String(describing: error))") }
    #expect(data == 9)
    #expect(found.contains(installed))
  }

  @Test("without PostgreSQL the places that were looked in are named")
  func missingProgrammes() async throws {
    let error = PrivatePostgreSQLError.missingProgrammes(searched: ["/nowhere/*/bin", "/tmp"])
    await #expect(throws: error) { try await Programmes.find(for: nil, under: "/nowhere", path: "/tmp:relative") }
  }

  @Test("the newest of the installed versions makes new data, the matching one serves old data")
  func choosesVersion() async throws {
    let scratch = try Scratch()
    for version in ["9.6", "13", "14", "notes"] {
      let bin = scratch.url.appending(path: "\(version)/bin")
      try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
      for name in ["initdb", "postgres"] {
        try "#!/bin/sh\n".write(to: bin.appending(path: name), atomically: false, encoding: .utf8)
        chmod(bin.appending(path: name).path(), 0o755)
      }
    }
    let root = scratch.url.path()
    #expect(try await Programmes.find(for: nil, under: root, path: "").version == 14)
    #expect(try await Programmes.find(for: 13, under: root, path: "").version == 13)
    await #expect(throws: PrivatePostgreSQLError.wrongVersion(data: 12, installed: [13, 14])) {
      try await Programmes.find(for: 12, under: root, path: "")
    }
  }

  @Test("PostgreSQL is also found by PATH, and asked for its version")
  func foundByPath() async throws {
    let installed = try await Programmes.find(for: nil)
    let found = try await Programmes.find(for: nil, under: "/nowhere", path: "/tmp:" + installed.folder)
    #expect(found == installed)
  }

  @Test("a folder that holds something else is not taken for a database")
  func notADatabase() async throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.cluster, withIntermediateDirectories: true)
    try "dear diary".write(toFile: scratch.cluster + "/diary", atomically: false, encoding: .utf8)
    await #expect(throws: PrivatePostgreSQLError.notADatabase(folder: scratch.cluster)) {
      try await PrivatePostgreSQL.start(in: scratch.data)
    }
    #expect(try String(contentsOfFile: scratch.cluster + "/diary", encoding: .utf8) == "dear diary")
  }

  @Test("a file where the folder should be is refused")
  func fileInTheWay() async throws {
    let scratch = try Scratch()
    try "".write(to: scratch.data, atomically: false, encoding: .utf8)
    let error = await #expect(throws: PrivatePostgreSQLError.self) {
      try await PrivatePostgreSQL.start(in: scratch.data)
    }
    #expect(error == .unusable(path: scratch.data.path(), reason: "not a folder"))
  }

  @Test("a volume without room is refused before anything is made")
  func noRoom() async throws {
    let scratch = try Scratch()
    let folder = try DataFolder.open(scratch.data)
    var creation = ClusterCreation(
      folder: folder, programmes: try await Programmes.find(for: nil), flavour: .throwaway)
    creation.neededBytes = .max
    await #expect(throws: PrivatePostgreSQLError.diskFull(folder: folder.path)) { try await creation.run() }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("a full volume is recognised in what PostgreSQL says")
  func fullVolume() {
    #expect(isAboutRoom("FATAL:  could not write to file \"pg_wal/xlogtemp.1\": No space left on device"))
    #expect(!isAboutRoom("FATAL:  data directory has wrong ownership"))
  }

  @Test("a server that cannot read its configuration ends the start with its own words")
  func brokenConfiguration() async throws {
    let scratch = try await Scratch.withCluster()
    let file = try #require(FileHandle(forWritingAtPath: scratch.cluster + "/postgresql.conf"))
    try file.seekToEnd()
    try file.write(contentsOf: Data("work_mem = 'plenty'\n".utf8))
    let error = await #expect(throws: PrivatePostgreSQLError.self) {
      try await PrivatePostgreSQL.start(in: scratch.data)
    }
    guard case .startFailed(let output) = error else { throw Refused(output: "\(String(describing: error))") }
    #expect(output.contains("FATAL:") && output.contains("postgresql.conf"))
  }

  @Test("as root, a folder that PostgreSQL's user cannot enter is named", .enabled(if: geteuid() == 0))
  func unreachable() async throws {
    let scratch = try Scratch()
    let closed = scratch.url.appending(path: "closed")
    try FileManager.default.createDirectory(at: closed, withIntermediateDirectories: false)
    chmod(closed.path(), 0o700)
    await #expect(throws: PrivatePostgreSQLError.unreachable(folder: closed.path(), user: "postgres")) {
      try await PrivatePostgreSQL.start(in: closed.appending(path: "a/b"))
    }
  }

  @Test("every error is a sentence")
  func sentences() {
    let errors: [PrivatePostgreSQLError] = [
      .missingProgrammes(searched: ["/a"]), .missingTool("setpriv"), .missingUser("postgres"),
      .wrongVersion(data: 14, installed: [15]), .unreachable(folder: "/root", user: "postgres"),
      .unusable(path: "/a", reason: "Permission denied"), .foreignOwner(path: "/a"), .insecureSocketFolder("/a"),
      .socketPathTooLong("/a"), .alreadyInUse(folder: "/a"), .notADatabase(folder: "/a"), .diskFull(folder: "/a"),
      .notReady(seconds: 600), .cannotEnd(process: 1), .cancelled,
    ]
    for error in errors { #expect("\(error)".hasSuffix(".") && "\(error)".contains(" ")) }
  }

  @Test("a folder that another uses is refused without closing what somebody else opens at that moment")
  func lockOnce() async throws {
    let scratch = try Scratch()
    let file = scratch.url.appending(path: "lock").path()
    let held = try FolderLock(folder: scratch.url.path(), file: file)
    let others = Task.detached {
      var lost = 0
      while !Task.isCancelled {
        let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
        sched_yield()
        if close(descriptor) != 0 { lost += 1 }
      }
      return lost
    }
    for _ in 0..<20_000 {
      #expect(throws: PrivatePostgreSQLError.self) { try FolderLock(folder: "here", file: file) }
    }
    others.cancel()
    #expect(await others.value == 0)
    withExtendedLifetime(held) {}
  }
}
