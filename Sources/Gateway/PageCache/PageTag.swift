public import Backpack
public import Names

/// Something that pages show and that changes, by the name under which the database announces that it did.
public struct PageTag: Sendable, Hashable {
  let text: String

  /// A person's row and all that hangs on it: badges, addresses, links, collections.
  public static func account(_ id: Account.ID) -> PageTag { PageTag(text: "account:\(id.rawValue)") }
  /// A badge of this site, its awards, and who holds them.
  public static func badge(_ slug: Slug) -> PageTag { PageTag(text: "badge:\(slug)") }
  /// Who is there and what they are called, over all people.
  public static let people = PageTag(text: "people")
  /// How many badges people have, over all people.
  public static let standing = PageTag(text: "standing")
  /// Anything about people, badges and awards.
  public static let community = PageTag(text: "community")

  /// What is announced instead of more names than anybody wants to read.
  static let everything = "everything"
}
