internal import Addresses
internal import Backpack
internal import Foundation
internal import Names
internal import Pages
internal import Storage

extension ImportLine {
  /// An import in a list. `holding` is what it became, where it was taken.
  init(_ entry: ImportEntry, at now: Date) {
    let imported = entry.imported
    self.init(
      title: entry.holding?.name ?? imported.label, picture: entry.holding?.pictureLink,
      page: entry.award ?? Paths.imported.link(imported.publicID),
      state: ImportState(entry, at: now), sentence: imported.outcome.sentence, issuer: entry.holding?.issuerName ?? "")
  }
}

extension ImportEntry {
  /// The page of the badge that it became, or that was here already.
  var award: Link? {
    if let holding { return Paths.award.link(holding.publicID) }
    guard case .refused(let refusal) = imported.outcome, let award = refusal.arguments["award"] else { return nil }
    return PublicID(award).map { Paths.award.link($0) }
  }

  /// Whether there is anything left of what was handed in: of a ZIP, and of what was passed over, nothing is.
  var isKept: Bool { size > 0 }
}

extension ImportState {
  init(_ entry: ImportEntry, at now: Date) {
    switch entry.imported.outcome {
    case .received: self = entry.isInHand ? .checking : .waiting
    case .waiting: self = .refused(.notFullyChecked)
    case .accepted: self = .added(entry.holding.map { BadgeState($0.standing(at: now)) } ?? .verified)
    case .refused(let refusal): self = refusal.kind.isRemark ? .passedOver : .refused(refusal.kind.state)
    }
  }
}

extension Import.Outcome {
  /// Why, in a sentence; nothing where all is well.
  var sentence: Sentence? {
    switch self {
    case .received, .accepted(_, .new): nil
    case .accepted(_, .renewed): Sentence("outcome.renewed")
    case .accepted(_, .heldBack): Sentence("outcome.heldBack")
    case .waiting(let refusal, _), .refused(let refusal):
      refusal.sentence
    }
  }

  /// What the person can do next.
  var advice: [Advice] {
    switch self {
    case .received, .accepted: []
    case .waiting: [.tryLater]
    case .refused(let refusal): refusal.advice
    }
  }
}

extension ImportRefusal {
  /// The sentence says more where there is more to say.
  fileprivate var sentence: Sentence {
    let more = [arguments["recipient"], arguments["reason"]].contains { $0?.isEmpty == false }
    let of = arguments["kind"].flatMap { $0.isEmpty ? nil : "-\($0)" } ?? ""
    return Sentence("refusal.\(kind.rawValue)\(of)\(more ? "-hint" : "")", arguments)
  }
}

extension ImportRefusal {
  fileprivate var advice: [Advice] { kind == .notYours && !namesEmail ? [.askForYourAddress] : kind.advice }

  /// Whether the badge names somebody by an e-mail address, or may: only such an address can be proven here.
  fileprivate var namesEmail: Bool { ["", "email"].contains(arguments["kind"] ?? "") }
}

extension ImportRefusal.Kind {
  var state: BadgeState? {
    switch self {
    case .revoked: .revoked
    case .suspended: .suspended
    case .notYours: .notYours
    case .notVerified: .notVerified
    case .notReached, .tooSlow, .ourFault, .notCheckable: .notFullyChecked
    case .empty, .notABadgeFile, .noBadgeData, .damaged, .tooLarge, .twoStatements, .notABadge, .alreadyHeld,
      .noBadgeThere, .addressMalformed, .addressNotAsked, .archiveDamaged, .archiveTooMany, .archiveBomb,
      .archiveEncrypted,
      .archiveNested, .archiveTooSlow, .archiveEmpty, .archiveKnown, .archiveOthers, .archiveRest, .rest,
      .alreadyBrought, .sameFile, .stillOpen:
      nil
    }
  }

  var advice: [Advice] {
    switch self {
    case .noBadgeData: [.askForOriginal, .pasteAddress]
    case .empty, .damaged, .twoStatements: [.tryWhole, .askForOriginal]
    case .notABadgeFile, .notABadge, .noBadgeThere, .addressNotAsked: [.askForOriginal]
    case .tooLarge: [.pasteAddress]
    case .addressMalformed: [.wholeAddress]
    case .notYours: [.addAddress, .askForYourAddress]
    case .notVerified, .revoked, .suspended: [.askIssuer]
    case .notReached, .tooSlow: [.tryLater]
    case .ourFault: [.checkAgain, .tellUs]
    case .archiveDamaged: [.tryWhole]
    case .archiveTooMany, .archiveBomb, .archiveEncrypted, .archiveNested, .archiveTooSlow: [.unpack]
    case .archiveEmpty: [.askForOriginal]
    case .archiveRest: [.sameArchive]
    case .rest: [.bringRest]
    case .notCheckable, .alreadyHeld, .archiveKnown, .archiveOthers, .alreadyBrought, .sameFile, .stillOpen: [.nothing]
    }
  }
}

extension UnclaimedForm {
  /// Only a badge that names somebody else has one.
  init?(_ entry: ImportEntry) {
    guard case .refused(let refusal) = entry.imported.outcome, refusal.kind == .notYours,
      refusal.namesEmail, let keptUntil = entry.keptUntil
    else { return nil }
    self.init(action: Paths.importClaim.link(entry.imported.publicID), keptUntil: keptUntil)
  }
}
