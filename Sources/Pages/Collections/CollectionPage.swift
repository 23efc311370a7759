public import Addresses
public import Foundation
public import Markdown

/// `/user/{nick}/collection/{slug}` and `/c/{token}`: a collection as others see it.
public struct CollectionPage: Page {
  public var frame: PageFrame
  public var title: String
  public var summary: MarkdownText
  public var person: Person
  public var changedAt: Date
  /// Up to three, the cover first.
  public var pins: [CoverPin]
  /// Whether its badges stand one below the other, with their notes.
  public var isList: Bool
  public var entries: [Entry]
  /// Where its owner changes it; `nil` for everybody else.
  public var edit: Link?
  /// Whether its owner looks at it as a stranger would.
  public var isPreview: Bool
  /// Whether it is kept from search engines.
  public var isUnlisted: Bool

  public init(
    frame: PageFrame, title: String, summary: MarkdownText, person: Person, changedAt: Date, pins: [CoverPin],
    isList: Bool, entries: [Entry], edit: Link? = nil, isPreview: Bool = false, isUnlisted: Bool = false
  ) {
    self.frame = frame
    self.title = title
    self.summary = summary
    self.person = person
    self.changedAt = changedAt
    self.pins = pins
    self.isList = isList
    self.entries = entries
    self.edit = edit
    self.isPreview = isPreview
    self.isUnlisted = isUnlisted
  }

  /// A badge in it.
  public struct Entry: Sendable, Hashable {
    public var card: BadgeCard
    public var issuer: String
    public var awardedOn: Date
    public var note: MarkdownText

    public init(card: BadgeCard, issuer: String, awardedOn: Date, note: MarkdownText) {
      self.card = card
      self.issuer = issuer
      self.awardedOn = awardedOn
      self.note = note
    }
  }
}

extension CollectionPage {
  /// Notes are read in either layout, where there are any.
  var showsNotes: Bool { isList || entries.contains { !$0.note.blocks.isEmpty } }
}
