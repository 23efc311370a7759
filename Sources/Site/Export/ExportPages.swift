internal import Addresses
internal import Backpack
internal import Foundation
internal import Markdown
internal import Names
internal import OpenBadges
internal import Pages
internal import Storage

extension ExportLine {
  init(_ row: ExportedHolding, _ files: ExportedFiles, now: Date) {
    let holding = row.holding
    self.init(
      name: holding.name, state: BadgeState(holding.standing(at: now)), issuer: holding.issuerName,
      picture: files.picture.flatMap { Link(beside: $0) },
      page: Link(beside: "pages/\(holding.publicID).html"), awardedOn: holding.orderedAt)
  }

  func noted(_ note: String) -> ExportLine {
    var line = self
    line.note = MarkdownText(Prose(cleaning: note))
    return line
  }
}

extension ExportBadgePage {
  init(_ row: ExportedHolding, _ files: ExportedFiles, now: Date) {
    let holding = row.holding
    self.init(
      name: holding.name, issuer: holding.issuerName, picture: files.picture.flatMap { Link(beside: "../\($0)") },
      state: BadgeState(holding.standing(at: now)), awardedOn: holding.orderedAt, expires: holding.expiresAt,
      summary: Paragraphs.of(row.description), note: MarkdownText(Prose(cleaning: row.note)),
      file: Link(beside: "../\(files.badge)"),
      record: files.record.flatMap { Link(beside: "../\($0)") },
      report: files.report.flatMap { Link(beside: "../\($0)") })
  }
}

extension ExportCollectionPage {
  init(_ collection: FilledCollection, _ badges: [ExportLine]) {
    self.init(
      title: collection.collection.title.description,
      summary: MarkdownText(collection.collection.summary), badges: badges)
  }
}

extension ExportIndexPage.Collection {
  init?(_ collection: FilledCollection) {
    guard let page = Link(beside: "collections/\(collection.collection.slug).html") else { return nil }
    self.init(title: collection.collection.title.description, page: page)
  }
}
