internal import Addresses
internal import Backpack
internal import Foundation
internal import Gateway
internal import Issuing
internal import LinkedData
internal import MicroHTTP
internal import Names
internal import OpenBadges
internal import Pages
internal import Storage

/// Everything of an account as one ZIP: badges, reports, notes, collections, a page to look at them offline, and
/// `backpack.json`, by which another Lapel takes them in.
///
/// Holdings are read a few at a time, and no database connection is held while the client is waited for; so an export of
/// any size takes the same memory, but for a few hundred bytes a badge for the table of contents.
struct BackpackExport: Sendable {
  let account: Account
  let storage: Storage
  let settings: SiteSettings
  let styleSheet: [UInt8]
  let now: Date

  private static let portion = 20

  func write(to client: BodyWriter) async throws {
    let archive = try ExportArchive(to: client, at: now)
    var contents = ExportContents()
    try await archive.add("style.css", styleSheet)
    var last: Holding.ID?
    while true {
      let (account, after) = (account.id, last)
      let rows = try await storage.transaction { db in
        try db.exportedHoldings(of: account, after: after, limit: Self.portion)
      }
      for row in rows { contents.add(try await write(row, to: archive), row, now: now) }
      guard rows.count == Self.portion else { break }
      last = rows.last?.holding.id
    }
    try await writeOpenFiles(to: archive)
    try await writePages(contents, to: archive)
    try await archive.finish()
  }

  private func write(_ row: ExportedHolding, to archive: ExportArchive) async throws -> ExportedFiles {
    let material = try await ExportMaterial.load(row, account: account.id, storage, base: settings.base, now: now)
    let id = row.holding.publicID
    var files = ExportedFiles(badge: "badges/\(id).\(material.ending)")
    files.digest = try await archive.add(files.badge, material.badge)
    if let picture = material.picture {
      files.picture = "pictures/\(id).\(picture.ending)"
      try await archive.add("pictures/\(id).\(picture.ending)", picture.bytes)
    } else if ["png", "svg"].contains(material.ending) {
      files.picture = files.badge
    }
    let record = "records/\(id).json"
    try await archive.add(record, material.record)
    files.record = record
    if let report = material.report {
      files.report = "reports/\(id).json"
      try await archive.add("reports/\(id).json", report)
    }
    try await archive.add("pages/\(id).html", ExportBadgePage(row, files, now: now).bytes)
    return files
  }

  /// What was handed in and not taken.
  private func writeOpenFiles(to archive: ExportArchive) async throws {
    var last: Import.ID?
    while true {
      let (account, after) = (account.id, last)
      // One at a time: nothing is known of their size but the limit of one.
      let file = try await storage.transaction { db in try db.openFiles(of: account, after: after, limit: 1).first }
      guard let file else { return }
      try await archive.add("not-added/\(file.publicID).\(BadgeFileName.ending(of: file.bytes))", file.bytes)
      last = file.id
    }
  }

  private func writePages(_ contents: ExportContents, to archive: ExportArchive) async throws {
    let account = account.id
    let picture = self.account.hasOwnPicture ? self.account.picture : nil
    let (collections, identities, profile, portrait) = try await storage.transaction { db in
      (
        try db.exportedCollections(of: account), try db.identities(of: account), try db.exportedProfile(of: account),
        try picture.flatMap { name throws in
          try db.picture(sha256: name.digestBytes, mediaType: name.kind.mediaType)?.bytes
        }
      )
    }
    if let portrait { try await archive.add(RestoredBackpack.portraitName, portrait) }
    for collection in collections {
      let entries = try await storage.transaction { db in try db.exportedContent(of: collection) }
      let page = ExportCollectionPage(collection, contents.lines(of: entries))
      try await archive.add("collections/\(collection.collection.slug).html", page.bytes)
    }
    let index = ExportIndexPage(
      siteName: settings.name, name: self.account.name, nickname: self.account.nickname.description,
      picture: portrait == nil ? nil : Link(beside: RestoredBackpack.portraitName), pronouns: profile.pronouns,
      biography: Paragraphs.of(self.account.biography),
      links: profile.links.compactMap { Link(web: $0) }, addresses: identities.map(\.email.description), madeOn: now,
      collections: collections.compactMap { ExportIndexPage.Collection($0) }, badges: contents.lines)
    try await archive.add("index.html", index.bytes)
    try await archive.add(
      RestoredBackpack.fileName,
      contents.manifest(
        of: self.account, portrait == nil ? nil : RestoredBackpack.portraitName, profile, identities, collections,
        settings: settings, at: now))
  }
}
