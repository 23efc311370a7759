internal import Foundation
internal import Logging

/// One record as one line.
struct LogLine {
  private var fields: [(key: String, value: Logger.MetadataValue)]

  /// The keys that every line begins with.
  private static let own: Set<String> = ["time", "level", "message", "error"]

  init(_ level: Logger.Level, _ message: String, error: String? = nil, metadata: Logger.Metadata, at instant: Date) {
    fields = [
      ("time", .string(LogTime.text(instant))), ("level", .string(level.rawValue)), ("message", .string(message)),
    ]
    if let error { fields.append(("error", .string(error))) }
    // By name, so that the same record is the same line; a name that is taken gives way.
    let further = metadata.map { (key: LogText.key($0.key), value: $0.value) }.sorted { $0.key < $1.key }
    var taken = Set(fields.map(\.key)).union(Self.own)
    for field in further {
      var key = field.key
      while !taken.insert(key).inserted { key += "_" }
      fields.append((key, field.value))
    }
  }

  /// The line with its newline.
  func bytes(_ format: LogFormat) -> [UInt8] {
    switch format {
    case .text: Array((fields.map { "\($0.key)=\(text($0.value))" }.joined(separator: " ") + "\n").utf8)
    case .json: Array(("{" + fields.map { "\"\($0.key)\":\(json($0.value))" }.joined(separator: ",") + "}\n").utf8)
    }
  }

  private func text(_ value: Logger.MetadataValue) -> String {
    switch value {
    case .string(let text): LogText.value(LogText.cut(text))
    case .stringConvertible(let thing): LogText.value(LogText.cut("\(thing)"))
    case .array, .dictionary: LogText.value(LogText.cut(json(value)))
    }
  }

  private func json(_ value: Logger.MetadataValue) -> String {
    switch value {
    case .string(let text): LogText.quoted(LogText.cut(text))
    case .stringConvertible(let thing): LogText.quoted(LogText.cut("\(thing)"))
    case .array(let values): "[" + values.map(json).joined(separator: ",") + "]"
    case .dictionary(let members):
      "{"
        + members.sorted { $0.key < $1.key }.map { "\(LogText.quoted(LogText.cut($0.key))):\(json($0.value))" }
        .joined(separator: ",") + "}"
    }
  }
}
