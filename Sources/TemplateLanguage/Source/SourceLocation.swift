/// A place in a source file. Lines and columns count from one, columns in bytes, as the Swift compiler counts them.
public struct SourceLocation: Sendable, Hashable {
  public let file: String
  public let line: Int
  public let column: Int

  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourceLocation: CustomStringConvertible {
  public var description: String { "\(file):\(line):\(column)" }
}
