import Foundation
import Glibc
import Testing

@testable import PrivatePostgreSQL

@Suite("The temporary server of a test process", .serialized)
struct TemporaryTests {
  @Test("everybody in the process gets the same one")
  func shared() async throws {
    async let one = PrivatePostgreSQL.temporary()
    async let other = PrivatePostgreSQL.temporary()
    #expect(try await one === other)
    let conninfo = try await one.administratorConninfo
    #expect(try await ask("SHOW max_connections", conninfo) == "300")
    #expect(try await ask("SHOW fsync", conninfo) == "off")
  }

  @Test("it is gone when its process has exited, folder and all")
  func goneAtExit() async throws {
    let scratch = try Scratch()
    let note = scratch.url.path() + "/note"
    Handed.note.set(note)
    await #expect(processExitsWith: .exitCode(0)) {
      let database = try await PrivatePostgreSQL.temporary()
      try database.launcher.folder.path.write(toFile: Handed.note.value, atomically: true, encoding: .utf8)
      exit(0)
    }
    let folder = try String(contentsOfFile: note, encoding: .utf8)
    #expect(folder.hasPrefix("/tmp/lapel-test-"))
    #expect(FileFacts(folder) == nil)
  }

  @Test("what a killed test run left is removed by the next one, and what a living one uses is not")
  func abandoned() async throws {
    let scratch = try Scratch()
    let note = scratch.url.path() + "/note"
    Handed.note.set(note)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      let database = try await PrivatePostgreSQL.temporary()
      try database.launcher.folder.path.write(toFile: Handed.note.value, atomically: true, encoding: .utf8)
      kill(getpid(), SIGKILL)
    }
    let folder = try String(contentsOfFile: note, encoding: .utf8)
    let ours = try await PrivatePostgreSQL.temporary()
    await TemporaryFolders.removeAbandoned()
    #expect(FileFacts(folder) == nil)
    #expect(try await ask("SELECT 1", ours.serverConninfo) == "1")
  }
}
