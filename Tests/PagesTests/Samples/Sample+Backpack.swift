internal import Addresses
internal import Foundation

@testable internal import Pages

extension Sample {
  var backpackPages: [(String, any Page)] {
    [
      ("import", importPage), ("import-first", firstImportPage), ("import-result-refused", refusedImport),
      ("import-result-added", addedImport), ("import-result-waiting", waitingImport), ("backpack", backpack),
      ("notices", notices(count: 2)),
      ("notices-none", notices(count: 0)),
      (
        "notices-off",
        NoticesOffPage(
          frame: frame("/backpack/notices"), kinds: ["arrived", "revoked"], action: link("/off"), isDone: false)
      ),
      (
        "notices-are-off",
        NoticesOffPage(frame: frame("/backpack/notices"), kinds: ["expiring"], action: link("/off"), isDone: true)
      ),
      ("backpack-fresh", freshBackpack),
    ]
  }

  var lines: [ImportLine] {
    [
      ImportLine(
        title: text("HarbourCon 2026"), picture: picture("harbourcon-2026"), page: link("/award/a"),
        state: .added(.verified), issuer: text("Harbour Office")),
      ImportLine(
        title: text("Mentor"), picture: picture("mentor"), page: link("/award/b"), state: .added(.verifiedWithRemarks),
        sentence: Sentence(
          "finding.recipientCaseDiffers", ["written": text("Maren@example.org"), "identity": text("maren@example.org")])
      ),
      ImportLine(
        title: text("First Aid at Sea"), picture: picture("summer-regatta"), page: link("/award/c"),
        state: .added(.expired), sentence: Sentence("outcome.nothing")),
      ImportLine(
        title: text("Icon Sprint 2023"), picture: picture("design"), page: link("/backpack/import/d"),
        state: .refused(.notYours), sentence: Sentence("outcome.add-address")),
      ImportLine(
        title: text("screenshot-badge-with-a-very-long-name-from-somewhere.png"), page: link("/backpack/import/e"),
        state: .refused(nil), sentence: Sentence("outcome.ask-for-original")),
      ImportLine(title: text("speaker-2024.svg"), page: link("/backpack/import/f"), state: .checking),
      ImportLine(title: text("regatta.jwt"), page: link("/backpack/import/g"), state: .waiting),
    ]
  }

  var addresses: [OwnAddress] {
    [
      OwnAddress(address: text("maren@example.org"), isConfirmed: true, isPrimary: true, id: "1", isPublic: true),
      OwnAddress(address: text("maren@old-work.example"), isConfirmed: false, id: "2"),
      OwnAddress(address: text("maren@home.example"), isConfirmed: true, id: "3"),
    ]
  }

  func notices(count: Int) -> NoticesPage {
    let lines = ["expiring", "revoked"].prefix(count).map { kind in
      NoticeLine(
        kind: kind, badge: text("Mentor"), picture: picture("mentor"), page: link("/award/b"), at: day(2026, 11, 23),
        expires: day(2026, 12, 20), isUnread: kind == "expiring")
    }
    return NoticesPage(
      frame: frame("/backpack/notices"), notices: Array(lines),
      mails: ["arrived", "expiring", "revoked"].map { .init(kind: $0, isOn: $0 != "revoked") },
      save: link("/backpack/notices/mails"))
  }

  var importPage: ImportPage {
    ImportPage(
      frame: frame("/backpack/import"), maximumFiles: 200, maximumBytes: 5_242_880,
      address: text("badges.rescue-school.example/a/99"), addressProblem: Problem(kind: .importAddressMalformed),
      text: text("{"), textProblem: Problem(kind: .importTextUnreadable), problem: Problem(kind: .importEmpty),
      batch: ImportBatch(imports: lines, again: link("/backpack/import")), addresses: addresses)
  }

  var firstImportPage: ImportPage {
    ImportPage(frame: frame("/backpack/import"), maximumFiles: 200, maximumBytes: 5_242_880, addresses: addresses)
  }

  var refusedImport: ImportResultPage {
    ImportResultPage(
      frame: frame("/backpack/import/d", notices: [Notice(kind: .importAgain)]), title: text("Icon Sprint 2023"),
      picture: picture("design"), state: .refused(.notYours),
      sentence: Sentence("finding.recipientIsAnother"), advice: Advice.allCases,
      unclaimed: UnclaimedForm(
        action: link("/backpack/import/a/claim"), keptUntil: day(2026, 12, 24), address: text("maren@"),
        problem: Problem(kind: .addressMalformed)),
      report: report(.notYours), receivedAt: day(2026, 11, 23), bytes: 41_213,
      download: link("/backpack/import/d/file"), again: link("/backpack/import/d"),
      checkAgain: link("/backpack/import/d/check"), discard: link("/backpack/import/d/discard"))
  }

  var addedImport: ImportResultPage {
    ImportResultPage(
      frame: frame("/backpack/import/a"), title: text("Mentor"), picture: picture("mentor"), state: .added(.verified),
      receivedAt: day(2026, 11, 23), bytes: 900, award: link("/award/a"), again: link("/backpack/import/a"))
  }

  var waitingImport: ImportResultPage {
    ImportResultPage(
      frame: frame("/backpack/import/g"), title: text("regatta.jwt"), state: .waiting, receivedAt: day(2026, 11, 23),
      bytes: 2_400_000, again: link("/backpack/import/g"))
  }

  var backpack: BackpackPage {
    BackpackPage(
      frame: frame("/backpack", notices: [Notice(kind: .welcome), Notice(kind: .nothingChosen)]), count: 31,
      changes: [
        ChangedBadge(
          name: text("Splice"), picture: picture("splice"), page: link("/award/splice"), before: .verified,
          state: .revoked, since: day(2026, 11, 20))
      ], changesSeen: link("/backpack/changes/seen"),
      attention: Array(lines[3...4]), attentionCount: 24, allAttention: link("/backpack?attention=all"),
      discardRefused: link("/backpack/imports/discard-refused"), justRemoved: heldBadges(2),
      filter: BackpackFilter(words: text("lamp"), issuers: [text("Harbour Office")], years: [2026, 2025]),
      isNarrow: true,
      holdings: Self.badges.enumerated().map { index, badge in
        HeldBadge(
          id: badge.0, name: text(badge.1), issuer: text("Harbour Office"),
          picture: index == 9 ? nil : picture(badge.0),
          page: link("/award/\(badge.0)"), state: BadgeState.allCases[index % 8],
          shownTo: ShownTo.allCases[index % 4], isPinned: index == 1)
      },
      collections: [CollectionChoice(id: "c1", title: text("At sea"))], collectionCount: 1, removedCount: 2,
      links: backpackLinks, more: link("/backpack?after=1"))
  }

  var freshBackpack: BackpackPage {
    BackpackPage(
      frame: frame("/backpack"), count: 0, changesSeen: link("/backpack/changes/seen"), attentionCount: 0,
      discardRefused: link("/backpack/imports/discard-refused"), links: backpackLinks)
  }
}
