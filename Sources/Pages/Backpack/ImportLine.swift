public import Addresses

/// One import in a list.
public struct ImportLine: Sendable, Hashable {
  /// The badge's name once it is known; before that the file's name or the address.
  public var title: String
  public var picture: Link?
  /// The award's page, or the import's own.
  public var page: Link
  public var state: ImportState
  /// Why, in a sentence; left out where all is well.
  public var sentence: Sentence?
  /// The issuer's name, once it is known.
  public var issuer: String

  public init(
    title: String, picture: Link? = nil, page: Link, state: ImportState, sentence: Sentence? = nil,
    issuer: String = ""
  ) {
    self.title = title
    self.picture = picture
    self.page = page
    self.state = state
    self.sentence = sentence
    self.issuer = issuer
  }
}
