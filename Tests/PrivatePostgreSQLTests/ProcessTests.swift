import Foundation
import Glibc
import Testing

@testable import PrivatePostgreSQL

@Suite("Child processes")
struct ProcessTests {
  private func shell(_ script: String, input: String = "") -> Command {
    Command(programme: "/bin/sh", arguments: ["-c", script], input: Array(input.utf8))
  }

  @Test("a child reads its input, and its output and status come back")
  func inputAndOutput() async throws {
    let (status, output) = try await ChildProcess.run(shell("cat; echo said >&2; exit 7", input: "given "))
    #expect(status == .code(7))
    #expect(output == "given said\n")
  }

  @Test("an end by a signal is told from an end by itself")
  func signal() async throws {
    let child = try await ChildProcess.start(shell("exec sleep 1000"))
    #expect(await child.exit(within: .milliseconds(50)) == nil)
    child.send(.kill)
    #expect(await child.exit() == .signal(SIGKILL))
    #expect(child.status == .signal(SIGKILL))
  }

  @Test("a child that has ended leaves no zombie")
  func noZombie() async throws {
    let child = try await ChildProcess.start(shell("exit 0"))
    _ = await child.exit()
    #expect(kill(child.id, 0) == -1 && errno == ESRCH)
  }

  @Test("a child has a session of its own, none of our descriptors and none of our variables")
  func nothingInherited() async throws {
    setenv("LAPEL_TEST_SECRET", "hunter2", 1)
    let ours = dup(STDOUT_FILENO)
    defer { close(ours) }
    // 3 is the folder that `ls` itself is reading.
    let list = Command(programme: "/bin/ls", arguments: ["-x", "/proc/self/fd"])
    #expect(try await ChildProcess.run(list).output.split(whereSeparator: \.isWhitespace) == ["0", "1", "2", "3"])
    let about = try await ChildProcess.run(shell("cut -d' ' -f6 /proc/$$/stat; echo $$; env | grep -c SECRET"))
    let lines = about.output.split(separator: "\n")
    try #require(lines.count == 3)
    #expect(lines[0] == lines[1])
    #expect(lines[2] == "0")
  }

  @Test("a cancelled task ends its child")
  func cancelled() async throws {
    let task = Task { try await ChildProcess.run(shell("exec sleep 1000")) }
    try await Task.sleep(for: .milliseconds(50))
    task.cancel()
    await #expect(throws: PrivatePostgreSQLError.cancelled) { try await task.value }
  }

  @Test("a programme that is not there is an end with a status, not a crash")
  func missingProgramme() async throws {
    let (status, output) = try await ChildProcess.run(Command(programme: "/nowhere/postgres", arguments: []))
    #expect(status == .code(127))
    #expect(output.contains("/nowhere/postgres"))
  }

  @Test("a child dies with us, however we die")
  func diesWithUs() async throws {
    let scratch = try Scratch()
    let file = scratch.url.path() + "/child"
    Handed.child.set(file)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      let child = try await ChildProcess.start(Command(programme: "/bin/sleep", arguments: ["1000"]))
      try String(child.id).write(toFile: Handed.child.value, atomically: true, encoding: .utf8)
      kill(getpid(), SIGKILL)
    }
    let child = try #require(pid_t(try String(contentsOfFile: file, encoding: .utf8)))
    #expect(
      try await eventually {
        (try? String(contentsOfFile: "/proc/\(child)/comm", encoding: .utf8)) != "sleep\n"
      })
  }
}
