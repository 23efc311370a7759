internal import Addresses
internal import Backpack
internal import Baking
internal import Crypto
internal import Foundation
internal import Issuing
internal import Names
internal import OpenBadges
internal import Postgres
internal import Storage
internal import Verification

/// Judges one import: takes the statement out, verifies it, and writes down what becomes of it.
///
/// Reading and writing are short transactions of their own; while the network is awaited no connection is held. The
/// outcome and the end of the job are one transaction, so they happen once or not at all.
struct VerifyImport: Sendable {
  let storage: Storage
  let web: SiteWeb
  let base: BaseAddress
  /// For how long a verification may wait for others in all.
  let patience: Duration
  let clock: @Sendable () -> Date

  /// When to ask again somebody who did not answer, in seconds after each try; after the last one it is given up.
  static let pauses: [Double] = [60, 600, 3600, 4 * 3600, 86_400, 3 * 86_400]

  /// `finish` ends the job in the transaction of its outcome and says whether it was still this node's.
  func run(
    _ job: Job, finish: @escaping @Sendable (isolated Connection) throws -> Bool,
    postpone: @escaping @Sendable (isolated Connection, Date) throws -> Void
  ) async throws {
    let found = try await storage.transaction { db -> Found? in
      guard let pending = try db.pendingImport(id: job.subject) else {
        _ = try finish(db)
        return nil
      }
      return Found(pending: pending, addresses: try db.confirmedAddresses(of: pending.account))
    }
    guard let found else { return }
    let judged = await judge(found.pending, addresses: found.addresses)
    let now = clock()
    try await storage.transaction { db in
      // An address that was proved or given up meanwhile decides; it is judged anew.
      guard try db.hold(found.addresses, of: found.pending.account) else { return try postpone(db, now) }
      if case .wait(let refusal) = judged.decision, job.attempts <= Self.pauses.count {
        let next = now.addingTimeInterval(Self.pauses[job.attempts - 1])
        try postpone(db, next)
        try settle(judged, of: found.pending, .wait(refusal), nextTry: next, at: now, in: db)
      } else {
        guard try finish(db) else { return }
        try settle(judged, of: found.pending, judged.decision, nextTry: nil, at: now, in: db)
      }
    }
  }

  private struct Found: Sendable {
    let pending: PendingImport
    let addresses: [EmailAddress]
  }

  /// What the judging found out, ready to be written down.
  private struct Judged: Sendable {
    var decision: ImportDecision
    var report: Report?
    var picture: SafePicture?
    /// The address of its holder that the badge names.
    var recipient: EmailAddress?
    var statementHash: [UInt8] = []
  }

  private func judge(_ pending: PendingImport, addresses: [EmailAddress]) async -> Judged {
    let unbaked: UnbakedBadge
    do {
      unbaked = try unbake(pending.bytes)
    } catch {
      return Judged(decision: .refuse(ImportRefusal(error)))
    }
    guard !unbaked.contradictsItself else { return Judged(decision: .refuse(ImportRefusal(.twoStatements))) }
    let reading = pending.source == .file ? FileReading(unbaked) : .none
    var given = Statement(unbaked.statement)
    if case .address(let address) = given {
      given = await ownAwards.statement(at: address, for: pending.account) ?? given
    }
    let end = ContinuousClock.now + patience
    let (statement, file, web) = await PictureAtAddress(web: web.web(for: pending.account).until(end)).resolve(
      given, reading)
    let report = await Verifier(web: web).verify(
      statement, file: file, recipients: addresses.map { .email($0.description) }, now: clock())
    // What was left out for want of time may be what counts, so nothing is held before all of it was asked.
    let isCutShort = ContinuousClock.now >= end
    let decision = decide(report, pending, addresses)
    return Judged(
      decision: isCutShort && !decision.isRefusal ? .wait(ImportRefusal(.tooSlow)) : decision, report: report,
      picture: picture(pending, report),
      recipient: report.facts?.recipient?.address(of: addresses),
      statementHash: Array(SHA256.hash(data: Data(unbaked.text.utf8))))
  }

  /// A badge that names somebody else is not worth asking again for its issuer.
  private func decide(_ report: Report, _ pending: PendingImport, _ addresses: [EmailAddress]) -> ImportDecision {
    let decision = ImportDecision(
      report.verdict, source: pending.source, recipient: report.facts?.recipient.map(RecipientHint.init),
      issuer: report.facts?.issuerSite)
    guard case .wait = decision, let recipient = report.facts?.recipient,
      recipient.match(addresses.map { .email($0.description) }) == nil
    else { return decision }
    return .refuse(.notYours(RecipientHint(recipient)))
  }

  private var ownAwards: OwnAwards { OwnAwards(storage: storage, base: base) }

  /// The picture to show: the one handed in, or where that is not sane the badge class's own.
  private func picture(_ pending: PendingImport, _ report: Report) -> SafePicture? {
    if pending.source == .file, let picture = safePicture(pending.bytes) { return picture }
    guard let address = report.facts?.imageURL else { return nil }
    if let bytes = DataAddress.bytes(address) { return safePicture(bytes) }
    let answer = report.documents.last {
      WebOrigin.shown($0.address).utf8.elementsEqual(address.utf8) && $0.status == 200
    }
    return answer.flatMap { safePicture($0.body) }
  }

  private func settle(
    _ judged: Judged, of pending: PendingImport, _ decision: ImportDecision, nextTry: Date?, at now: Date,
    in db: isolated Connection
  ) throws {
    let verdict = try judged.report.map { try db.keep($0.verdict, documents: $0.documents.map(FetchedRecord.init)) }
    let settled: SettledImport
    switch decision {
    case .wait(let refusal):
      settled =
        nextTry.map { .waiting(pending.id, refusal, verdict: verdict, nextTry: $0) }
        ?? .refused(pending.id, refusal, verdict: verdict)
    case .refuse(let refusal): settled = .refused(pending.id, refusal, verdict: verdict)
    case .hold: settled = try hold(judged, of: pending, verdict: verdict, at: now, in: db)
    }
    guard try db.settle(settled, at: now), let holding = settled.holding else { return }
    // What is accepted while its owner looks on is no news.
    if now.timeIntervalSince(pending.createdAt) > 60 {
      try db.note(.arrived, of: [holding], for: pending.account, at: now)
    }
  }

  private func hold(
    _ judged: Judged, of pending: PendingImport, verdict: Verdicts.ID?, at now: Date, in db: isolated Connection
  ) throws -> SettledImport {
    guard let facts = judged.report?.facts, let verdict else {
      return .refused(pending.id, ImportRefusal(.notCheckable), verdict: verdict)
    }
    let stated = facts.assertionID.flatMap { $0.utf8.count <= 1000 ? $0 : nil }
    let identifier = stated ?? "urn:sha256:" + PictureName(digest: judged.statementHash, kind: .png).digest
    if let back = try db.bringBack(identifier: identifier, of: pending.account) {
      try db.tie(back, to: judged.recipient)
      let settled = try new(back, isBack: true, of: pending, verdict, in: db)
      let version = try db.heldVersion(of: identifier, by: pending.account)
      guard let headline = judged.report?.verdict.headline, version?.isOutdated(by: facts, headline) == true else {
        return settled
      }
    }
    if let held = try db.holding(identifier: identifier, of: pending.account) {
      return try again(judged, facts, identifier, of: pending, verdict: verdict, held: held, at: now, in: db)
    }
    if let id = ownAwards.award(named: identifier) {
      guard let award = try db.award(id)?.award, ownAwards.isWhatIsSaid(of: award, facts) else {
        return .refused(pending.id, ImportRefusal(.notVerified), verdict: verdict)
      }
      guard try !db.isHeld(award: id) else {
        return .refused(pending.id, ImportRefusal(.alreadyHeld, ["name": facts.name, "award": ""]), verdict: verdict)
      }
      guard let holding = try db.hold(award: id, identifier: identifier, by: pending.account, at: now) else {
        return .refused(pending.id, .notYours(facts.recipient.map(RecipientHint.init)), verdict: verdict)
      }
      return try new(holding, of: pending, verdict, in: db)
    }
    let taken = try taken(judged, facts, identifier, pending, verdict, in: db)
    return try new(try db.hold(taken, by: pending.account, at: now), of: pending, verdict, in: db)
  }

  /// What is new, or back, is shown, unless that would show more than the badge.
  private func new(
    _ holding: Holding.ID, isBack: Bool = false, of pending: PendingImport, _ verdict: Verdicts.ID,
    in db: isolated Connection
  ) throws -> SettledImport {
    let heldBack = try db.holdBack([holding], of: pending.account)
    return .accepted(
      pending.id, heldBack.isEmpty ? .new : .heldBack, holding: holding, isBack: isBack, verdict: verdict)
  }

  /// A newer version of what is held takes its place; anything else of the same assertion is refused.
  private func again(
    _ judged: Judged, _ facts: BadgeFacts, _ identifier: String, of pending: PendingImport, verdict: Verdicts.ID,
    held: PublicID, at now: Date, in db: isolated Connection
  ) throws -> SettledImport {
    guard let headline = judged.report?.verdict.headline,
      let version = try db.heldVersion(of: identifier, by: pending.account), version.isOutdated(by: facts, headline)
    else {
      return .refused(
        pending.id, ImportRefusal(.alreadyHeld, ["name": facts.name, "award": held.description]), verdict: verdict)
    }
    let taken = try taken(judged, facts, identifier, pending, verdict, in: db)
    try db.renew(version, with: taken, headline, at: now)
    return .accepted(pending.id, .renewed, holding: version.holding, verdict: verdict)
  }

  private func taken(
    _ judged: Judged, _ facts: BadgeFacts, _ identifier: String, _ pending: PendingImport, _ verdict: Verdicts.ID,
    in db: isolated Connection
  ) throws -> TakenAssertion {
    var name: PictureName?
    if let picture = judged.picture, let kind = PictureName.Kind(rawValue: picture.kind.rawValue) {
      let stored = PictureName(digest: Array(SHA256.hash(data: Data(picture.bytes))), kind: kind)
      try db.store(picture: picture.bytes, sha256: stored.digestBytes, mediaType: kind.mediaType)
      name = stored
    }
    return TakenAssertion(
      identifier: identifier, facts: facts, file: pending.sha256, picture: name, verdict: verdict,
      recipient: judged.recipient)
  }
}

extension FetchedRecord {
  init(_ document: WebDocument) {
    self.init(
      address: document.address, finalAddress: document.finalAddress, status: document.status,
      mediaType: document.mediaType, bytes: document.body, sha256: Array(SHA256.hash(data: Data(document.body))),
      fetchedAt: document.fetchedAt)
  }
}

extension BadgeFacts {
  /// Who would have to answer, as people know them.
  fileprivate var issuerSite: String? { issuerHost ?? (issuerName.isEmpty ? nil : issuerName) }
}
