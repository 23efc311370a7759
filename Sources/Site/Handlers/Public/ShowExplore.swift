internal import Addresses
internal import Backpack
internal import Gateway
internal import Issuing
internal import Names
internal import Pages
internal import Storage

/// `GET /explore`: badges and people to look through or to search.
struct ShowExplore: Sendable {
  let frames: Frames

  static let pageSize = 24

  /// What the address asks for.
  private struct Wish: Sendable {
    let words: String?
    let tag: String?
    let afterBadge: Slug?
    let afterPerson: Nickname?

    init(_ request: Incoming) {
      words = request.searchWords("q")
      tag = request.searchWords("tag")
      afterBadge = request.query("badges").flatMap { Slug($0) }
      afterPerson = request.query("people").flatMap { Nickname(chosenBefore: $0) }
    }

    /// The same wish, from another place on.
    func link(_ place: (name: String, value: String)? = nil) -> Link {
      let kept = [("q", words), ("tag", tag)].compactMap { name, value in value.map { (name: name, value: $0) } }
      return Paths.explore.link().with(query: kept + (place.map { [$0] } ?? []))
    }
  }

  func answer(_ call: Call<Anyone>) async throws -> Answer {
    let wish = Wish(call.request)
    let (badges, people, tags) = try await call.storage.transaction { db in
      (
        try db.badgeClasses(matching: wish.words, tag: wish.tag, after: wish.afterBadge, limit: Self.pageSize + 1),
        try db.people(matching: wish.words, after: wish.afterPerson, limit: Self.pageSize + 1),
        try db.tags(limit: 12)
      )
    }
    let shownBadges = badges.prefix(Self.pageSize)
    let shownPeople = people.prefix(Self.pageSize)
    let page = ExplorePage(
      frame: frames.frame(for: call), query: wish.words ?? "", tags: tagLinks(tags, wish),
      badges: wish.afterPerson == nil ? shownBadges.map(BadgeCard.init) : [],
      people: wish.afterBadge == nil && wish.tag == nil
        ? shownPeople.map { PersonCard(person: Person($0), badges: $0.badgesShown) } : [],
      moreBadges: badges.count > Self.pageSize
        ? shownBadges.last.map { wish.link((name: "badges", value: $0.badgeClass.slug.description)) } : nil,
      morePeople: people.count > Self.pageSize
        ? shownPeople.last.map { wish.link((name: "people", value: $0.nickname.description)) } : nil,
      start: wish.afterBadge != nil || wish.afterPerson != nil ? wish.link() : nil)
    return .page(page.bytes).kept(from: [.community])
  }

  private func tagLinks(_ tags: [TagCount], _ wish: Wish) -> [TagLink] {
    guard !tags.isEmpty else { return [] }
    let isListed = wish.tag == nil || tags.contains { $0.tag == wish.tag }
    let chosen = isListed ? [] : [TagLink(name: wish.tag ?? "", page: wish.link(), isCurrent: true)]
    let all = TagLink(name: frames.allTags, page: Paths.explore.link(), isCurrent: wish.tag == nil)
    return [all]
      + tags.map { tag in
        TagLink(
          name: tag.tag, count: tag.count, page: Paths.explore.link().with(query: [(name: "tag", value: tag.tag)]),
          isCurrent: tag.tag == wish.tag)
      } + chosen
  }
}

extension Incoming {
  /// Words to search for: trimmed, at most a hundred characters, without what a database cannot keep.
  func searchWords(_ name: String) -> String? {
    guard let text = query(name)?.trimmingSpaces, !text.isEmpty, !text.unicodeScalars.contains("\0") else { return nil }
    return String(text.prefix(100))
  }
}
