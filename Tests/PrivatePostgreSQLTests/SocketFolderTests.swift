import Foundation
import Glibc
import Testing

@testable import PrivatePostgreSQL

@Suite("The folder for the socket")
struct SocketFolderTests {
  @Test("it is made for its user alone, whatever its permissions were")
  func permissions() throws {
    let scratch = try Scratch()
    let path = scratch.url.path() + "/socket"
    mkdir(path, 0o777)
    chmod(path, 0o777)
    _ = try SocketFolder.prepare(at: path, for: .current)
    let facts = try #require(FileFacts(path))
    #expect(facts.mode == 0o700 && facts.owner == geteuid())
  }

  @Test("a symbolic link in its place is not followed")
  func link() throws {
    let scratch = try Scratch()
    let path = scratch.url.path() + "/socket"
    let target = scratch.url.path() + "/target"
    mkdir(target, 0o755)
    symlink(target, path)
    #expect(throws: PrivatePostgreSQLError.insecureSocketFolder(path)) {
      try SocketFolder.prepare(at: path, for: .current)
    }
    #expect(try #require(FileFacts(target)).mode == 0o755)
  }

  @Test("a folder of somebody else's is refused", .enabled(if: geteuid() == 0))
  func foreign() throws {
    let scratch = try Scratch()
    let path = scratch.url.path() + "/socket"
    mkdir(path, 0o700)
    chown(path, 12_345, 12_345)
    #expect(throws: PrivatePostgreSQLError.insecureSocketFolder(path)) {
      try SocketFolder.prepare(at: path, for: .current)
    }
  }

  @Test("a path that the operating system would cut is refused")
  func tooLong() throws {
    let path = "/tmp/" + String(repeating: "x", count: 90)
    #expect(throws: PrivatePostgreSQLError.socketPathTooLong(path)) {
      try SocketFolder.prepare(at: path, for: .current)
    }
  }

  @Test("two data folders have different sockets, one always the same")
  func fingerprint() {
    #expect(SocketFolder.fingerprint("/a") == SocketFolder.fingerprint("/a"))
    #expect(SocketFolder.fingerprint("/a") != SocketFolder.fingerprint("/b"))
    // The reference value of FNV-1a, 64 bits, for the empty text.
    #expect(SocketFolder.fingerprint("") == "cbf29ce484222325")
  }
}
