import Foundation
import Glibc
import Logging
import Logs

/// A pipe of the operating system, for reading what was logged.
struct Pipe {
  let reading: Int32
  let writing: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    precondition(pipe(&ends) == 0)
    (reading, writing) = (ends[0], ends[1])
  }

  /// What has been written so far, whole lines or not.
  func text() -> String {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var ready = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
    while poll(&ready, 1, 0) > 0 {
      let count = read(reading, &buffer, buffer.count)
      guard count > 0 else { break }
      all += buffer[..<count]
    }
    return String(decoding: all, as: UTF8.self)
  }

  /// A logger that writes into the pipe at a fixed moment.
  func logger(_ format: LogFormat, level: Logger.Level = .info) -> (Logger, LogStream) {
    let moment: @Sendable () -> Date = { Date(timeIntervalSince1970: 1_700_000_000.25) }
    let stream = LogStream(descriptor: writing, format: format, clock: moment)
    let handler = LineLogHandler(to: stream, format: format, level: level, clock: moment)
    return (Logger(label: "test", factory: { _ in handler }), stream)
  }

  /// What one record looks like.
  static func line(_ format: LogFormat, _ message: String, _ metadata: Logger.Metadata = [:]) -> String {
    let pipe = Pipe()
    let (logger, stream) = pipe.logger(format)
    logger.info("\(message)", metadata: metadata)
    stream.flush()
    defer { pipe.close() }
    return pipe.text()
  }

  func close() {
    Glibc.close(reading)
    Glibc.close(writing)
  }
}
