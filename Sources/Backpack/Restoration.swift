public import Names

/// What a person had made of a badge on another Lapel, to be made of it again once it is taken in here.
///
/// It comes out of a file that anybody may have written: it can only ever touch the badge it came with, and the
/// collections of whoever brought it.
public struct Restoration: Sendable, Hashable {
  /// The export that the badge comes out of, by a name given when that was read; `nil` once its import knows it.
  public var export: PublicID?
  /// A collection that the badge belongs to.
  public struct Entry: Sendable, Hashable {
    public var collection: ExportedCollection
    /// Its place there; `nil` where it is in it only by the collection's filter.
    public var place: Int?
    public var note: String
    /// Whether the badge is on its cover.
    public var isCover: Bool

    public init(collection: ExportedCollection, place: Int?, note: String, isCover: Bool = false) {
      self.collection = collection
      self.place = place
      self.note = note.cut(to: 4000)
      self.isCover = isCover
    }
  }

  /// What its owner says of it, in Markdown.
  public var note: String
  public var visibility: Visibility
  public var showsEvidence: Bool
  /// Its place at the top of the profile, where it has one.
  public var pin: Int?
  public var entries: [Entry]

  public init(
    from export: PublicID? = nil, note: String, visibility: Visibility, showsEvidence: Bool, pin: Int? = nil,
    entries: [Entry]
  ) {
    self.export = export
    self.note = note.cut(to: 4000)
    self.visibility = visibility
    self.showsEvidence = showsEvidence
    self.pin = pin
    self.entries = entries
  }
}
