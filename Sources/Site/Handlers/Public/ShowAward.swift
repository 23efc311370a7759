internal import Addresses
internal import Backpack
internal import Foundation
internal import Gateway
internal import Issuing
internal import Markdown
internal import Names
internal import OpenBadges
internal import Pages
internal import Storage
internal import Verification

/// `GET /award/{id}`: one badge that somebody holds, whether it is genuine, and how we know.
///
/// An award of this site is verified for every answer, from the documents it publishes at that moment; a badge from
/// elsewhere shows its latest verdict.
struct ShowAward: Sendable {
  let frames: Frames

  func answer(_ call: Call<Anyone>, id: PublicID) async throws -> Answer {
    let page = try await page(of: id, call)
    return page.isUnlisted ? .page(page.bytes).unindexed : .page(page.bytes)
  }

  /// The page as whoever calls sees it.
  func page<Who: Caller>(of id: PublicID, _ call: Call<Who>) async throws -> AwardPage {
    let found = try await call.storage.transaction { [viewer = call.visitor.account?.id] db in
      try db.holding(id, seenBy: viewer)
    }
    guard let row = found else { throw Refusal.notFound }
    let isOwner = call.visitor.account?.id == row.account.id
    var page: AwardPage
    if row.isAward {
      page = try await own(row, call)
    } else if let facts = row.facts, let verdict = row.verdict {
      page = foreign(row, facts, verdict, call)
    } else {
      throw Refusal.notFound
    }
    page.person = Person(row.account)
    page.note = MarkdownText(row.note)
    page.isUnlisted = row.holding.visibility != .everyone || !row.account.isIndexed
    if !row.showsEvidence { page.evidence = [] }
    page.download = row.isAward || isOwner ? Paths.awardFile.link(id) : nil
    if let shared = SharedAward(row) {
      page.head = shared.head(summary: page.summary, state: page.report.state, call)
      page.share = shared.panel(call)
    }
    if isOwner {
      var controls = controls(row, call)
      controls.history = try await history(of: id, call)
      page.owner = controls
    }
    return page
  }

  private func controls<Who: Caller>(
    _ row: HoldingRow, _ call: Call<Who>
  ) -> AwardPage.OwnerControls {
    let id = row.holding.publicID
    let mayBePinned = row.holding.visibility == .everyone && !row.holding.standing(at: call.now).hasFallen
    var controls = AwardPage.OwnerControls(
      shownTo: ShownTo(row.holding.visibility), note: row.note.description,
      showsEvidence: row.showsEvidence, isPinned: row.holding.pin != nil, save: Paths.holding.link(id),
      pin: row.holding.pin != nil || mayBePinned ? Paths.holdingPin.link(id) : nil,
      remove: Paths.holdingRemove.link(id),
      checkAgain: row.isAward ? nil : Paths.checkAgain.link(id), record: Paths.awardRecord.link(id))
    if row.holding.visibility == .link {
      controls.address = call.settings.base.absolute(Paths.award.link(id))
    }
    controls.opened = OpenedForm(showing: [
      row.holding.visibility.rawValue, row.note.description, "\(row.showsEvidence)",
    ])
    return controls
  }

  /// What earlier checks came to, for its owner alone.
  private func history<Who: Caller>(
    of id: PublicID, _ call: Call<Who>
  ) async throws -> [AwardPage.OwnerControls.PastResult] {
    try await call.storage.transaction { db in try db.pastResults(of: id, limit: 50) }
      .map { .init(state: BadgeState($0.headline), checkedAt: $0.checkedAt) }
  }

  private func own<Who: Caller>(_ row: HoldingRow, _ call: Call<Who>) async throws -> AwardPage {
    let material = try await AwardMaterial.load(row.holding.publicID, call)
    let addresses = try await call.storage.transaction { db in try db.confirmedAddresses(of: row.account.id) }
    let report = await material.verify(for: addresses, base: call.settings.base, now: call.now)
    let facts = material.facts
    return AwardPage(
      frame: frames.frame(for: call), name: facts.badgeClass.name, badge: Paths.badge.link(facts.badgeClass.slug),
      picture: row.holding.pictureLink, pictureAlternative: facts.badgeClass.caption ?? "",
      summary: facts.badgeClass.description, issuer: facts.issuer.name, issuerHost: call.settings.base.host,
      awardedOn: facts.award.issuedAt, expires: facts.award.expiresAt,
      report: VerdictReport(report.verdict, host: call.settings.base.host),
      narrative: Paragraphs.of(facts.award.narrative),
      evidence: facts.award.evidence.map { .init(words: $0.narrative ?? $0.page?.address ?? "", page: $0.page) },
      criteria: Paragraphs.of(facts.badgeClass.criteria), standard: "Open Badges 2.0",
      statement: Paths.assertion.link(facts.award.id))
  }

  private func foreign<Who: Caller>(
    _ row: HoldingRow, _ facts: BadgeFacts, _ verdict: Verdict, _ call: Call<Who>
  ) -> AwardPage {
    var report = VerdictReport(verdict, host: facts.issuerHost)
    report.failedTryAt = row.failedTryAt
    // An end that was passed since the last check counts at once.
    report.state = BadgeState(row.holding.standing(at: call.now))
    return AwardPage(
      frame: frames.frame(for: call), name: facts.name, picture: row.holding.pictureLink,
      pictureAlternative: facts.imageAlt ?? "", summary: facts.description, issuer: facts.issuerName,
      issuerHost: facts.issuerHost, awardedOn: facts.issuedOn, expires: facts.expires, report: report,
      narrative: Paragraphs.of(facts.narrative),
      evidence: facts.evidence.compactMap { item in
        let page = item.address.flatMap { Link(web: $0) }
        let words = item.narrative ?? page?.address
        return words.map { .init(words: $0, page: page) }
      },
      criteria: Paragraphs.of(facts.criteriaText), criteriaPage: facts.criteriaURL.flatMap { Link(web: $0) },
      standard: "Open Badges \(facts.version.rawValue)",
      statement: facts.assertionID.flatMap { Link(web: $0) })
  }
}
