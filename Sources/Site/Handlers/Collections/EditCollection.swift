internal import Addresses
internal import Backpack
internal import Foundation
internal import Gateway
internal import HTTPTypes
internal import Names
internal import Pages
internal import Postgres
internal import Storage

/// `/backpack/collections/{id}`: what a collection is called, what is in it and in which order, and who sees it.
struct EditCollection: Sendable {
  let frames: Frames

  func show(_ call: Call<Member>, id: PublicID) async throws -> Answer { .page(try await page(call, id).bytes) }

  /// Saves everything that the form holds, whichever of its buttons was pressed.
  func save(_ call: Call<Member>, id: PublicID) async throws -> Answer {
    let account = call.who.account.id
    guard let row = try await call.storage.transaction({ db in try db.collection(id, of: account) }) else {
      throw Refusal.notFound
    }
    let form = CollectionForm(call.form, of: row.collection)
    let isOutdated = try await page(call, id).opened.isNewer(than: call.form)
    guard let collection = form.collection, !isOutdated else {
      return try await again(call, id, form, isOutdated: isOutdated)
    }
    do {
      try await call.storage.transaction { db in
        try db.save(collection, cover: form.cover, at: call.now)
        if collection.filter == nil {
          // What the filter no longer finds was never put in.
          if row.collection.filter != nil { try db.takeOut(allBut: form.entries.map(\.holding), of: collection.id) }
          if let out = form.takenOut { try db.takeOut(out, of: collection.id) }
        }
        try db.arrange(collection.id, form.entries, isAutomatic: collection.filter != nil)
      }
    } catch let error as DatabaseError where error.isConflict {
      return try await again(call, id, form, isTaken: true)
    }
    return .seeOther(Paths.ownCollection.link(id), saying: .collectionSaved)
  }

  /// The form once more, with what was typed and what is wrong with it.
  private func again(
    _ call: Call<Member>, _ id: PublicID, _ form: CollectionForm, isTaken: Bool = false, isOutdated: Bool = false
  ) async throws -> Answer {
    var page = try await page(call, id)
    page.opened.isOutdated = isOutdated
    form.fill(&page)
    if isTaken { page.slugProblem = Problem(kind: .slugTaken) }
    return .page(page.bytes, status: .unprocessableContent)
  }

  private func page(_ call: Call<Member>, _ id: PublicID) async throws -> EditCollectionPage {
    let account = call.who.account
    let (row, content) = try await call.storage.transaction { db in
      guard let row = try db.collection(id, of: account.id) else { throw Refusal.notFound }
      return (row, try db.content(of: row.collection, for: .owner))
    }
    let collection = row.collection
    var page = EditCollectionPage(
      frame: frames.frame(for: call), title: collection.title.description, slug: collection.slug.description,
      summary: collection.summary.description, layout: collection.layout.rawValue,
      arrangement: collection.arrangement.rawValue, shownTo: ShownTo(collection.visibility),
      filter: collection.filter.map(CollectionFilterFields.init), entries: content.map { EntryLine($0, at: call.now) },
      cover: row.cover?.description ?? "",
      unseen: content.count { !collection.visibility.audience.sees.contains($0.holding.visibility) },
      links: EditCollectionLinks(
        save: Paths.ownCollection.link(id), preview: Paths.collectionView.link(id),
        replaceLink: Paths.collectionLink.link(id), remove: Paths.collectionRemove.link(id),
        collections: Paths.collections.link()),
      publicAddress: call.settings.base.description
        + Paths.collection.link(account.nickname, collection.slug).address,
      unlistedAddress: call.settings.base.description + Paths.unlisted.link(row.link).address)
    // A badge that came in since is not taken out by a form that does not hold it.
    page.opened = OpenedForm(
      showing: [
        page.title, page.slug, page.summary, page.layout, page.arrangement, page.shownTo.rawValue, page.cover,
        String(describing: page.filter),
      ] + page.entries.filter { !$0.note.isEmpty }.flatMap { [$0.id, $0.note] })
    return page
  }
}

extension CollectionFilterFields {
  init(_ filter: CollectionFilter) {
    self.init(
      issuer: filter.issuer ?? "", year: filter.year.map(String.init) ?? "", tag: filter.tag ?? "",
      words: filter.words ?? "")
  }
}

extension EntryLine {
  init(_ collected: CollectedHolding, at now: Date) {
    let holding = collected.holding
    self.init(
      id: holding.publicID.description, name: holding.name, picture: holding.pictureLink,
      awardedOn: holding.orderedAt, state: BadgeState(holding.standing(at: now)), note: collected.note.description,
      shownTo: ShownTo(holding.visibility))
  }
}
