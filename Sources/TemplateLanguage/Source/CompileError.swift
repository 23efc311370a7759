/// What is wrong with a template or a message, and where.
public struct CompileError: Error, Hashable {
  public let location: SourceLocation
  /// One sentence without a full stop, in the compiler's own manner.
  public let message: String

  public init(_ location: SourceLocation, _ message: String) {
    self.location = location
    self.message = message
  }
}

extension CompileError: CustomStringConvertible {
  /// The form that build tools and editors read: `file:line:column: error: message`.
  public var description: String { "\(location): error: \(message)" }
}
