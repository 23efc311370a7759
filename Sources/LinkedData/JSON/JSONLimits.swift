extension JSON {
  /// How much a document may ask of the reader.
  public struct Limits: Sendable, Hashable {
    /// How deep arrays and objects may be nested; a document that is one flat object has depth 1.
    public var depth: Int
    /// How long a number may be, in bytes of its text.
    public var numberLength: Int

    public init(depth: Int = 64, numberLength: Int = 1_000) {
      self.depth = depth
      self.numberLength = numberLength
    }

    /// Depth 64, numbers of 1,000 bytes.
    public static let standard = Limits()
  }
}
