internal import Addresses
internal import Backpack
internal import Gateway
internal import LinkedData
internal import Names

/// What a program makes of its person's profile; what is `nil` stays as it is.
struct ProfileChange: Sendable {
  /// What the person goes by; within, `nil` for nothing but the nickname.
  let name: DisplayName??
  let pronouns: Prose?
  let biography: Prose?
  let links: [Link]?
  let isListed: Bool?
  let isRanked: Bool?
  let isIndexed: Bool?

  init(_ members: MemberReader) throws {
    try members.knows(["name", "pronouns", "biography", "links", "isListed", "isRanked", "isIndexed"])
    name = try members.read("name", else: "name") { value -> DisplayName?? in
      if value.isNull { return .some(.none) }
      return value.string.flatMap { DisplayName($0) }.map { .some($0) }
    }
    pronouns = try members.prose("pronouns", atMost: Account.longestPronouns)
    biography = try members.prose("biography", atMost: Account.longestBiography)
    links = try members.read("links", else: "links", ["maximum": "\(Account.mostLinks)"]) { value in
      guard let texts = value.array, texts.count <= Account.mostLinks else { return nil }
      let links = texts.compactMap { text in
        text.string.flatMap { $0.utf8.count <= 500 ? Link(web: $0) : nil }
      }
      return links.count == texts.count ? links : nil
    }
    isListed = try members.flag("isListed")
    isRanked = try members.flag("isRanked")
    isIndexed = try members.flag("isIndexed")
  }
}
