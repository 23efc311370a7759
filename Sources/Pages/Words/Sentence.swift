/// A sentence that is looked up by its key, such as `finding.…`, with what fills its gaps.
public struct Sentence: Template, Hashable {
  public var key: String
  public var arguments: [String: String]

  public init(_ key: String, _ arguments: [String: String] = [:]) {
    self.key = key
    self.arguments = arguments
  }

  func pieces(_ messages: Messages) -> [SentencePiece] { messages.pieces(key, arguments) }
}
