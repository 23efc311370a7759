/// `/backpack/collections/{id}`: what a collection is called, what is in it, who sees it.
public struct EditCollectionPage: Page {
  public var frame: PageFrame
  public var title: String
  public var slug: String
  public var summary: String
  public var layout: String
  public var arrangement: String
  public var shownTo: ShownTo
  /// By what it finds its badges; `nil` where they are put in by hand.
  public var filter: CollectionFilterFields?
  public var entries: [EntryLine]
  public var cover: String
  /// What is wrong with what was filled in, by field.
  /// What the form shows.
  public var opened = OpenedForm(state: "")
  public var titleProblem: Problem?
  public var slugProblem: Problem?
  public var summaryProblem: Problem?
  public var noteProblem: Problem?
  /// Badges in it that others are not shown, because only their owner sees them.
  public var unseen: Int
  public var links: EditCollectionLinks
  /// Its public address, and the unlisted one. Whole addresses, to be handed on.
  public var publicAddress: String
  public var unlistedAddress: String

  public init(
    frame: PageFrame, title: String, slug: String, summary: String, layout: String, arrangement: String,
    shownTo: ShownTo, filter: CollectionFilterFields?, entries: [EntryLine], cover: String, unseen: Int,
    links: EditCollectionLinks, publicAddress: String, unlistedAddress: String
  ) {
    self.frame = frame
    self.title = title
    self.slug = slug
    self.summary = summary
    self.layout = layout
    self.arrangement = arrangement
    self.shownTo = shownTo
    self.filter = filter
    self.entries = entries
    self.cover = cover
    self.unseen = unseen
    self.links = links
    self.publicAddress = publicAddress
    self.unlistedAddress = unlistedAddress
  }

  public static let titleField = "title"
  public static let slugField = "slug"
  public static let summaryField = "summary"
  public static let layoutField = "layout"
  public static let arrangementField = "arrangement"
  public static let coverField = "cover"
  public static let automaticField = "automatic"
  /// The entries in their order, each followed by its note.
  public static let entryField = "entry"
  public static let noteField = "note"
  /// Buttons that save and move an entry, or take it out.
  public static let upField = "up"
  public static let downField = "down"
  public static let outField = "out"
}

extension EditCollectionPage {
  var isByHand: Bool { filter == nil && arrangement == "by-hand" }

  func layouts(_ messages: Messages) -> [Selection.Choice] {
    ["wall", "list"].map { .init(value: $0, words: messages.text("layout.\($0)")) }
  }

  func arrangements(_ messages: Messages) -> [Selection.Choice] {
    let byHand = filter == nil ? [Selection.Choice(value: "by-hand", words: messages.text("order.by-hand"))] : []
    return byHand
      + ["newest", "oldest", "name", "issuer"].map { .init(value: $0, words: messages.text("order.\($0)")) }
  }

  func covers(_ messages: Messages) -> [Selection.Choice] {
    [.init(value: "", words: messages.collectionFirstCover)]
      + entries.map { entry in
        let state = entry.state.isUnderDoubt ? " (\(entry.state.shortWords(messages)))" : ""
        return .init(value: entry.id, words: entry.name + state)
      }
  }
}
