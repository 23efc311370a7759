/// Why nothing was drawn.
public enum DrawingFailure: Error, Sendable, Hashable {
  /// What was brought is no picture that can be read, or takes more memory or time than any picture should.
  case unreadable
  /// Others are drawn, and still were after a while of waiting.
  case busy
  /// The process could not be started or confined.
  case broken(reason: String)
}
