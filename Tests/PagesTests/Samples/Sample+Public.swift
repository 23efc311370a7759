internal import Addresses
internal import Foundation
internal import LinkedData

@testable internal import Pages

extension Sample {
  var publicPages: [(String, any Page)] {
    [
      ("home", home), ("home-fresh", freshHome), ("explore", explore), ("explore-nothing", exploreNothing),
      ("explore-fresh", exploreFresh), ("badge", badge), ("badge-fresh", freshBadge), ("profile", profile),
      ("profile-fresh", freshProfile), ("award", award), ("award-not-ours", strangeAward), ("about", about),
    ]
  }

  var home: HomePage {
    HomePage(
      frame: frame("/", notices: [Notice(kind: .signedOut)]),
      latest: zip(people, Self.badges.dropFirst(10)).prefix(5).map { person, badge in
        RecentAward(
          name: text(badge.1), picture: picture(badge.0), page: link("/award/a"), person: person,
          awardedOn: day(2026, 11, 12))
      },
      leaders: people.prefix(5).enumerated().map { index, person in
        Leader(
          rank: index + 1, person: person, count: 9 - index,
          pictures: ["guiding-light", "quality", "splice"].map(picture))
      },
      leadersSince: day(2026, 11, 1),
      newest: Array(cards { _ in .text(text("Took part in the October sprint")) }.prefix(6)),
      counts: counts)
  }

  var freshHome: HomePage {
    HomePage(
      frame: frame("/"), leadersSince: day(2026, 11, 1), counts: SiteCounts(people: 1, badges: 0, awards: 0, issuers: 0)
    )
  }

  var explore: ExplorePage {
    ExplorePage(
      frame: frame("/explore"), query: text("light"), tags: tags, badges: cards { .holders($0 * 217 + 1) },
      people: people.map { PersonCard(person: $0, badges: 12) }, moreBadges: link("/explore?after=20"),
      morePeople: link("/explore?people-after=20"), start: link("/explore"))
  }

  var exploreNothing: ExplorePage { ExplorePage(frame: frame("/explore"), query: text("kraken"), tags: tags) }
  var exploreFresh: ExplorePage { ExplorePage(frame: frame("/explore")) }

  var badge: BadgePage {
    BadgePage(
      frame: frame("/badge/guiding-light"), name: text("Guiding Light"), issuer: text("Harbour Office"),
      picture: picture("guiding-light"), pictureAlternative: text("A lighthouse with two beams over a night sea"),
      summary: text("Removed a barrier for people who use assistive technology."),
      criteria: [text("Find a place where a screen reader does not get through, and get the repair merged.")],
      criteriaPage: link("https://badges.harbour.example/criteria/guiding-light"), tags: Array(tags.dropFirst()),
      holders: 52, awardedThisYear: 19, createdOn: day(2019, 5, 2),
      first: Holder(person: people[0], awardedOn: day(2019, 5, 4)),
      latest: Holder(person: people[3], awardedOn: day(2026, 11, 2)),
      shown: people.map { Holder(person: $0, awardedOn: day(2026, 1, 7)) }, more: link("/badge/guiding-light?after=9"),
      json: link("/badge/guiding-light/json"))
  }

  var freshBadge: BadgePage {
    BadgePage(
      frame: frame("/badge/new"), name: text("New"), issuer: text("Harbour Office"), holders: 0,
      createdOn: day(2026, 11, 2))
  }

  var profile: ProfilePage {
    ProfilePage(
      frame: frame("/user/maren"), person: maren,
      biography: text("Translates Harbour Office into Nynorsk, and answers questions before breakfast."),
      pronouns: text("she"), links: [link("https://git.harbour.example/maren")],
      memberSince: day(2016, 9, 20), favourites: Array(cards { _ in .none }.prefix(5)), count: 24, rank: 12,
      ranked: 1840, tags: tags, issuers: tags, years: tags, collections: collectionCards,
      badges: cards { .day(day(2026, 11, 20 - $0)) },
      lately: Self.badges.prefix(4).map {
        ProfilePage.LatelyLine(name: text($0.1), page: link("/award/a"), awardedOn: day(2026, 11, 3))
      },
      more: link("/user/maren?after=a"), json: link("/user/maren/json"))
  }

  var freshProfile: ProfilePage {
    ProfilePage(
      frame: frame("/user/omar"), person: people[5], memberSince: day(2026, 11, 20), count: 0,
      json: link("/user/omar/json"))
  }

  func report(_ state: BadgeState) -> VerdictReport {
    let host = text("badges.harbour.example")
    let rows = Self.rows.map { check, found, finding, arguments in
      CheckRow(
        check: check, state: state == .verified && found != .doesNotApply ? .passed : found,
        finding: Sentence("finding.\(finding)", arguments.mapValues { $0.hasPrefix("2026") ? $0 : text($0) }),
        known: found == .doesNotApply
          ? []
          : [
            KnownLine(label: "asked", value: text("https://badges.harbour.example/a/1")),
            KnownLine(label: "time", value: "2026-11-23T14:02:11.250Z"),
            KnownLine(label: "identity", value: text("maren@example.org")),
          ])
    }
    return VerdictReport(state: state, checkedAt: day(2026, 11, 23), host: host, rows: rows)
  }

  private static let rows: [(String, CheckRow.State, String, [String: String])] = [
    ("file-read", .passed, "fileHeldBadge", ["format": "PNG"]),
    ("document-complete", .passed, "documentComplete", [:]),
    ("hosted", .passed, "hostedPublished", ["host": "badges.harbour.example", "time": "2026-11-23T14:02:11Z"]),
    ("signature", .failed, "signatureBad", [:]),
    ("issuer-scope", .remark, "scopeElsewhere", ["issuer": "Harbour Office", "host": "evil.example"]),
    ("status", .notChecked, "statusListUnreachable", ["host": "badges.harbour.example", "reason": "timeout"]),
    ("validity-period", .passed, "validUntil", ["date": "2026-12-03T00:00:00Z"]),
    ("recipient", .passed, "recipientMatches", ["identity": "maren@example.org"]),
    ("endorsements", .doesNotApply, "endorsementsNone", [:]),
    ("extensions", .doesNotApply, "extensionsNone", [:]),
  ]

  var award: AwardPage {
    var page = awardWithoutHistory
    page.owner?.history = [.init(state: .revoked, checkedAt: day(2026, 2, 1))]
    return page
  }

  private var awardWithoutHistory: AwardPage {
    AwardPage(
      frame: frame("/award/k7Qm2x"), name: text("Guiding Light"), badge: link("/badge/guiding-light"),
      picture: picture("guiding-light"), pictureAlternative: text("A lighthouse"),
      summary: text("Removed a barrier for people who use assistive technology."), issuer: text("Harbour Office"),
      issuerHost: text("badges.harbour.example"), person: maren, awardedOn: day(2026, 1, 7), report: report(.verified),
      narrative: [text("The style picker could be reached with the keyboard but announced nothing.")],
      evidence: [
        AwardPage.Evidence(words: text("Change 18204"), page: link("https://git.harbour.example/18204?a=1&b=2")),
        AwardPage.Evidence(words: text("A recording"), page: nil),
      ],
      criteria: [text("Find a place.")], criteriaPage: link("https://badges.harbour.example/c"),
      standard: "Open Badges 2.0", holders: 52, download: link("/award/k7Qm2x.png"),
      statement: link("/award/k7Qm2x/json"),
      owner: AwardPage.OwnerControls(
        shownTo: .onlyMe, note: text("Tea"), save: link("/backpack/badges/k7Qm2x"),
        pin: link("/backpack/badges/k7Qm2x/pin"), remove: link("/backpack/badges/k7Qm2x/remove"),
        checkAgain: link("/award/k7Qm2x/check")),
      head: sharingHead, share: sharePanel)
  }

  var sharingHead: SharingHead {
    SharingHead(
      kind: .article, siteName: text("Harbour Office badges"), title: text("Guiding Light"),
      description: text("Removed a barrier."), page: "https://badges.harbour.example/award/k7Qm2x",
      picture: "https://badges.harbour.example/award/k7Qm2x/share.png", oEmbed: link("/oembed?url=a&format=json"),
      data: ["@context": "https://schema.org", "name": .string(text("Guiding Light"))])
  }

  private var sharePanel: SharePanel {
    let snippet = BadgeSnippet(
      page: link("https://badges.harbour.example/award/k7Qm2x"), picture: picture("guiding-light"),
      alternative: text("Guiding Light"))
    return SharePanel(
      address: "https://badges.harbour.example/award/k7Qm2x", html: String(decoding: snippet.markup(), as: UTF8.self),
      markdown: snippet.markdown, frame: text("frame"),
      linkedIn: link("https://www.linkedin.com/profile/add?name=a&b=c"), isOfBadge: true,
      qrCode: link("/award/k7Qm2x/qrcode?format=svg"), qrCodePNG: link("/award/k7Qm2x/qrcode"))
  }

  var strangeAward: AwardPage {
    AwardPage(
      frame: frame("/award/x"), name: text("Icon Sprint 2023"), issuer: text("Iconists"), report: report(.notVerified),
      standard: "Open Badges 1.1", statement: link("/award/x/json"))
  }

  var about: AboutPage {
    AboutPage(
      frame: frame("/about"), paragraphs: [text("Harbour Office writes an office suite for harbours.")],
      contact: text("badges@harbour.example"), counts: counts, version: "0.1.0")
  }
}
