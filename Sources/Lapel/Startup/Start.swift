internal import ArgumentParser
internal import Foundation
internal import Logging
internal import Logs
internal import Settings

/// What every command begins with: the operator's settings and a place for the log.
struct Start: Sendable {
  let settings: Settings
  let logger: Logger

  /// Reads the configuration whole; every mistake in it is printed at once.
  static func ofThisProcess() throws -> Start {
    let settings: Settings
    do {
      settings = try Settings(.ofThisProcess())
    } catch {
      FileHandle.standardError.write(Data((error.description + "\n").utf8))
      throw ExitCode(64)
    }
    let format = LogFormat(rawValue: settings.logFormat.rawValue) ?? .text
    let stream = LogStream(descriptor: FileHandle.standardError.fileDescriptor, format: format)
    let level = Logger.Level(rawValue: settings.logLevel.rawValue) ?? .info
    let logger = Logger(label: "lapel") { _ in LineLogHandler(to: stream, format: format, level: level) }
    for remark in settings.remarks { logger.warning("\(remark)") }
    return Start(settings: settings, logger: logger)
  }

  var dataFolder: URL { URL(filePath: settings.data, directoryHint: .isDirectory) }
}
