public import Foundation
public import Logging

/// Writes each record as one line to a ``LogStream``.
///
/// What callers hand over is kept out of harm's way (no line breaks, no terminal codes, no endless values), but not
/// looked at: that no address, token or badge is logged is up to them.
public struct LineLogHandler: LogHandler {
  public var metadata: Logger.Metadata = [:]
  public var metadataProvider: Logger.MetadataProvider?
  public var logLevel: Logger.Level
  private let format: LogFormat
  private let stream: LogStream
  private let clock: @Sendable () -> Date

  public init(
    to stream: LogStream, format: LogFormat, level: Logger.Level, clock: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.stream = stream
    self.format = format
    self.logLevel = level
    self.clock = clock
  }

  public subscript(metadataKey key: String) -> Logger.MetadataValue? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  public func log(event: LogEvent) {
    var all = metadata
    if let provided = metadataProvider?.get() { all.merge(provided) { _, later in later } }
    if let given = event.metadata { all.merge(given) { _, later in later } }
    let line = LogLine(
      event.level, "\(event.message)", error: event.error.map { "\($0)" }, metadata: all, at: clock())
    stream.write(line.bytes(format))
  }
}

extension LogStream {
  /// A stream whose remarks about lost lines look like the other lines.
  public convenience init(
    descriptor: Int32, format: LogFormat, capacity: Int = 1 << 20, clock: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.init(descriptor: descriptor, capacity: capacity) { count in
      LogLine(.warning, "log lines lost", metadata: ["count": "\(count)"], at: clock()).bytes(format)
    }
  }
}
