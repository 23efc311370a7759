internal import Addresses
internal import Markdown

@testable internal import Pages

extension Sample {
  var collectionPages: [(String, any Page)] {
    [
      ("collections", collections), ("fresh collections", freshCollections), ("edit collection", editCollection),
      ("automatic collection", automaticCollection), ("collection", collection), ("collection wall", collectionWall),
      ("removed", removed), ("join addresses", joinAddresses), ("join an address", joinAddress),
    ]
  }

  var backpackLinks: BackpackLinks {
    BackpackLinks(
      changeVisibility: link("/backpack/visibility"), checkAgain: link("/backpack/check"),
      collect: link("/backpack/collect"), remove: link("/backpack/remove"), bringBack: link("/backpack/removed"),
      collections: link("/backpack/collections"), removed: link("/backpack/removed"))
  }

  func heldBadges(_ count: Int) -> [HeldBadge] {
    Self.badges.prefix(count).map { badge in
      HeldBadge(
        id: badge.0, name: text(badge.1), issuer: text("Harbour Office"), picture: picture(badge.0),
        page: link("/award/\(badge.0)"), state: .verified, shownTo: .everyone)
    }
  }

  var collectionCards: [CollectionCard] {
    ShownTo.allCases.map { shownTo in
      CollectionCard(
        title: text("Talking to people"), page: link("/user/maren/collection/people"),
        pins: coverPins, count: 7, shownTo: shownTo)
    }
  }

  var coverPins: [CoverPin] {
    zip(Self.badges, [BadgeState.verified, .revoked, .expired]).map { CoverPin(picture: picture($0.0), state: $1) }
  }

  var collections: CollectionsPage {
    CollectionsPage(
      frame: frame("/backpack/collections"), collections: collectionCards, open: link("/backpack/collections"),
      title: text("x"), problem: Problem(kind: .titleMalformed, arguments: ["maximum": "100"]), count: 31,
      removedCount: 1, links: backpackLinks)
  }

  var freshCollections: CollectionsPage {
    CollectionsPage(
      frame: frame("/backpack/collections"), collections: [], open: link("/backpack/collections"), count: 0,
      removedCount: 0, links: backpackLinks)
  }

  var editCollection: EditCollectionPage {
    var page = editing(nil)
    page.titleProblem = Problem(kind: .titleMalformed, arguments: ["maximum": "100"])
    page.slugProblem = Problem(kind: .slugTaken)
    page.summaryProblem = Problem(kind: .noteTooLong, arguments: ["maximum": "4000"])
    page.noteProblem = Problem(kind: .yearMalformed)
    return page
  }

  var automaticCollection: EditCollectionPage {
    editing(CollectionFilterFields(issuer: text("Harbour Office"), year: "2026", tag: text("craft"), words: text("a")))
  }

  private func editing(_ filter: CollectionFilterFields?) -> EditCollectionPage {
    EditCollectionPage(
      frame: frame("/backpack/collections/a"), title: text("Talking to people"), slug: "people",
      summary: text("The badges I am fondest of."), layout: "list", arrangement: filter == nil ? "by-hand" : "newest",
      shownTo: .everyone, filter: filter,
      entries: Self.badges.prefix(4).map { badge in
        EntryLine(
          id: badge.0, name: text(badge.1), picture: picture(badge.0), awardedOn: day(2026, 11, 2),
          state: badge.0 == "mentor" ? .revoked : .verified, note: text("I mostly made tea."), shownTo: .onlyMe)
      },
      cover: "mentor", unseen: 2,
      links: EditCollectionLinks(
        save: link("/backpack/collections/a"), preview: link("/backpack/collections/a/preview"),
        replaceLink: link("/backpack/collections/a/link"), remove: link("/backpack/collections/a/remove"),
        collections: link("/backpack/collections")),
      publicAddress: "https://badges.harbour.example/user/maren/collection/people",
      unlistedAddress: "https://badges.harbour.example/c/abc")
  }

  var collection: CollectionPage {
    showing(isList: true, note: "I *mostly* made **tea**, see [here](https://a.example/).")
  }

  var collectionWall: CollectionPage {
    var page = showing(isList: false, note: "")
    page.isPreview = true
    page.isUnlisted = true
    page.edit = link("/backpack/collections/a")
    return page
  }

  private func showing(isList: Bool, note: String) -> CollectionPage {
    CollectionPage(
      frame: frame("/user/maren/collection/people"), title: text("Talking to people"),
      summary: MarkdownText("> said\n\n1. one\n2. two\n\n# Big\n\n---\n\n    code"), person: maren,
      changedAt: day(2026, 11, 12), pins: coverPins, isList: isList,
      entries: cards { _ in .none }.map { card in
        .init(card: card, issuer: text("Harbour Office"), awardedOn: day(2026, 11, 2), note: MarkdownText(note))
      })
  }

  var removed: RemovedPage {
    RemovedPage(
      frame: frame("/backpack/removed"), holdings: heldBadges(3), count: 31, collectionCount: 2, removedCount: 3,
      links: backpackLinks)
  }

  var joinAddress: JoinAddressesPage {
    var page = joinAddresses
    page.isAddress = true
    return page
  }

  var joinAddresses: JoinAddressesPage {
    JoinAddressesPage(
      frame: frame("/backpack"), new: [text("work@example.org")], shown: [text("maren@example.org")],
      action: link("/backpack/visibility"), fields: [.init(name: "holding", value: text("a"))], back: link("/backpack"))
  }
}
