/// One line of "how we know": what was asked, what came back, which key it was.
public struct KnownLine: Sendable, Hashable {
  /// Its name is looked up as `known.` and this.
  public var label: String
  /// As it came, never a link: it may lead anywhere.
  public var value: String

  public init(label: String, value: String) {
    self.label = label
    self.value = value
  }
}
