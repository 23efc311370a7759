/// Everything that is wrong, one error a line.
public struct CompileErrors: Error, Hashable, CustomStringConvertible {
  public let errors: [CompileError]

  init(_ errors: [CompileError]) { self.errors = errors }

  public var description: String { errors.map(\.description).joined(separator: "\n") }
}
