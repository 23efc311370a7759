/// How a log line looks.
public enum LogFormat: String, Sendable, CaseIterable {
  /// `time=… level=info message="…" key=value`, known as logfmt.
  case text
  /// One JSON object.
  case json
}
