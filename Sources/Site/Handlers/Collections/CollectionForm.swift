internal import Backpack
internal import Gateway
internal import Names
internal import Pages

/// The form of a collection as it was sent: what it makes of the collection, or what is wrong with it.
struct CollectionForm: Sendable {
  private let form: Form
  private let before: Collection
  /// The entries in the order that is wanted now, with their notes.
  let entries: [(holding: PublicID, note: Prose)]
  /// What its owner takes out of it. What the form does not hold came in since it was opened, and stays.
  let takenOut: PublicID?
  let cover: PublicID?

  private let title: Title?
  private let slug: Slug?
  private let summary: Prose
  private let filter: CollectionFilter?
  private let isYearWrong: Bool

  init(_ form: Form, of before: Collection) {
    self.form = form
    self.before = before
    title = Title(form[EditCollectionPage.titleField])
    slug = Slug(form[EditCollectionPage.slugField].trimmingSpaces)
    summary = Prose(cleaning: form[EditCollectionPage.summaryField])
    let year = form[CollectionFilterFields.yearField].trimmingSpaces
    let number = Int(year).flatMap { (1000...9999).contains($0) ? $0 : nil }
    isYearWrong = !year.isEmpty && number == nil
    filter =
      form.has(EditCollectionPage.automaticField)
      ? CollectionFilter(
        issuer: Self.words(form, CollectionFilterFields.issuerField), year: number,
        tag: Self.words(form, CollectionFilterFields.tagField),
        words: Self.words(form, CollectionFilterFields.wordsField)) : nil
    takenOut = PublicID(form[EditCollectionPage.outField])
    cover = PublicID(form[EditCollectionPage.coverField])
    entries = Self.entries(form)
  }

  /// What the collection is to become; `nil` where something is wrong.
  var collection: Collection? {
    guard let title, let slug, summary.length <= Collection.longestSummary, !isYearWrong, !hasLongNote,
      let shownTo = ShownTo(rawValue: form[ShownTo.fieldName])
    else { return nil }
    var collection = before
    collection.title = title
    collection.slug = slug
    collection.summary = summary
    collection.layout = Collection.Layout(rawValue: form[EditCollectionPage.layoutField]) ?? before.layout
    collection.arrangement =
      Collection.Arrangement(rawValue: form[EditCollectionPage.arrangementField]) ?? before.arrangement
    if filter != nil && collection.arrangement == .byHand { collection.arrangement = .newest }
    collection.visibility = Visibility(shownTo)
    collection.filter = filter
    return collection
  }

  /// Puts what was typed into the page, and what is wrong with it.
  func fill(_ page: inout EditCollectionPage) {
    page.title = String(form[EditCollectionPage.titleField].prefix(200))
    page.slug = String(form[EditCollectionPage.slugField].prefix(200))
    page.summary = String(form[EditCollectionPage.summaryField].prefix(8000))
    fillChoices(&page)
    fillEntries(&page)
    if title == nil { page.titleProblem = Problem(kind: .titleMalformed, arguments: ["maximum": "\(Title.longest)"]) }
    if slug == nil { page.slugProblem = Problem(kind: .slugMalformed) }
    if summary.length > Collection.longestSummary {
      page.summaryProblem = Problem(kind: .noteTooLong, arguments: ["maximum": "\(Collection.longestSummary)"])
    }
    if isYearWrong { page.noteProblem = Problem(kind: .yearMalformed) }
    if hasLongNote {
      page.noteProblem = Problem(kind: .noteTooLong, arguments: ["maximum": "\(Holding.longestNote)"])
    }
  }

  private func fillChoices(_ page: inout EditCollectionPage) {
    if let shownTo = ShownTo(rawValue: form[ShownTo.fieldName]) { page.shownTo = shownTo }
    if let layout = Collection.Layout(rawValue: form[EditCollectionPage.layoutField]) { page.layout = layout.rawValue }
    if let arrangement = Collection.Arrangement(rawValue: form[EditCollectionPage.arrangementField]) {
      page.arrangement = arrangement.rawValue
    }
    page.cover = cover?.description ?? ""
    page.filter = filter.map { filter in
      var fields = CollectionFilterFields(filter)
      fields.year = String(form[CollectionFilterFields.yearField].prefix(200))
      return fields
    }
  }

  /// The entries in the order that was wanted; what came in since stands behind them.
  private func fillEntries(_ page: inout EditCollectionPage) {
    var left = page.entries
    page.entries = entries.compactMap { entry in
      guard let index = left.firstIndex(where: { $0.id == entry.holding.description }) else { return nil }
      var line = left.remove(at: index)
      line.note = String(entry.note.description.prefix(8000))
      return line
    }
    page.entries += left
  }

  private var hasLongNote: Bool { entries.contains { $0.note.length > Holding.longestNote } }

  private static func words(_ form: Form, _ name: String) -> String? {
    let text = Prose(cleaning: String(form[name].prefix(200))).description
    return text.isEmpty ? nil : text
  }

  /// Every entry with the note behind it, after what the pressed button does to their order.
  private static func entries(_ form: Form) -> [(holding: PublicID, note: Prose)] {
    let notes = form.values(EditCollectionPage.noteField)
    var entries = form.values(EditCollectionPage.entryField).prefix(Collection.mostEntries).enumerated()
      .compactMap { index, text in
        PublicID(text).map { ($0, Prose(cleaning: index < notes.count ? notes[index] : "")) }
      }
    func place(_ field: String) -> Int? {
      PublicID(form[field]).flatMap { id in entries.firstIndex { $0.0 == id } }
    }
    if let up = place(EditCollectionPage.upField), up > 0 { entries.swapAt(up, up - 1) }
    if let down = place(EditCollectionPage.downField), down + 1 < entries.count { entries.swapAt(down, down + 1) }
    return entries.map { (holding: $0.0, note: $0.1) }
  }
}
