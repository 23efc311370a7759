import Foundation
import Glibc
import Logging
import Logs
import Testing

@Suite struct LogStreamTests {
  @Test func `lines of many threads never mix`() async {
    let pipe = Pipe()
    defer { pipe.close() }
    let (logger, stream) = pipe.logger(.text)
    let long = String(repeating: "x", count: 200)
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask { for line in 0..<20 { logger.info("m", metadata: ["w": "\(writer)-\(line)", "x": "\(long)"]) } }
      }
    }
    stream.flush()
    let lines = pipe.text().split(separator: "\n")
    #expect(lines.count == 160)
    #expect(lines.allSatisfy { $0.hasPrefix("time=") && $0.hasSuffix(long) })
    #expect(Set(lines).count == 160)
  }

  @Test func `a reader that does not read holds nobody up, and is told what it missed`() {
    let pipe = Pipe()
    defer { pipe.close() }
    let (logger, stream) = pipe.logger(.text)
    let long = String(repeating: "x", count: 1000)
    // Far more than the pipe (64 KiB) and the queue (1 MiB) hold; with a writer that waits this test would not end.
    for line in 0..<5000 { logger.info("m", metadata: ["n": "\(line)", "x": "\(long)"]) }
    var text = ""
    var quiet = 0
    while quiet < 2 {
      let more = pipe.text()
      quiet = more.isEmpty ? quiet + 1 : 0
      text += more
      stream.flush(seconds: 0.05)
    }
    logger.info("back")
    stream.flush()
    text += pipe.text()
    let lines = text.split(separator: "\n")
    let lost = lines.filter { $0.contains("message=\"log lines lost\"") }
    let count = lost.compactMap { $0.split(separator: "count=").last.flatMap { Int($0) } }.reduce(0, +)
    #expect(count > 0)
    #expect(lines.count - lost.count + count == 5001)
    #expect(lines.last?.hasSuffix("message=back") == true)
  }

  @Test func `a reader that is gone ends nothing`() {
    let pipe = Pipe()
    let (logger, stream) = pipe.logger(.json)
    Glibc.close(pipe.reading)
    for _ in 0..<100 { logger.info("m") }
    stream.flush()
    Glibc.close(pipe.writing)
  }

  // The kernel's own full disk.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a full disk ends nothing`() {
    let full = open("/dev/full", O_WRONLY)
    defer { close(full) }
    let stream = LogStream(descriptor: full, format: .text)
    let logger = Logger(label: "test", factory: { _ in LineLogHandler(to: stream, format: .text, level: .info) })
    for _ in 0..<100 { logger.info("m") }
    stream.flush()
  }

  @Test func `a descriptor that does not block gets its lines all the same`() async {
    let pipe = Pipe()
    defer { pipe.close() }
    _ = fcntl(pipe.writing, F_SETFL, O_NONBLOCK)
    let (logger, stream) = pipe.logger(.text)
    let long = String(repeating: "x", count: 3000)
    for _ in 0..<100 { logger.info("m", metadata: ["x": "\(long)"]) }
    var text = ""
    for _ in 0..<200 where text.count(where: { $0 == "\n" }) < 100 {
      text += pipe.text()
      stream.flush(seconds: 0.01)
    }
    #expect(text.split(separator: "\n").count == 100)
  }
}
