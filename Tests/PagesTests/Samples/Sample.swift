internal import Addresses
internal import Foundation

@testable internal import Pages

/// Pages of an invented community, in a form that shows as much as it can.
///
/// Every text that would come from people or issuers goes through `text`, so that tests can put hostile text there.
struct Sample {
  var text: @Sendable (String) -> String = { $0 }
  var isSignedIn = true

  /// Something that is no address stops the tests at once.
  func link(_ address: String) -> Link {
    guard let link = Link(path: address) ?? Link(web: address) else { preconditionFailure("\(address) is no link") }
    return link
  }

  func day(_ year: Int, _ month: Int, _ day: Int) -> Date {
    let calendar = Calendar(identifier: .gregorian)
    let parts = DateComponents(
      timeZone: TimeZone(secondsFromGMT: 0), year: year, month: month, day: day, hour: 14, minute: 2, second: 11)
    return calendar.date(from: parts) ?? .distantPast
  }

  func picture(_ name: String) -> Link { link("/static/badges/\(name).svg") }

  func person(_ nickname: String, _ name: String) -> Person {
    Person(nickname: nickname, displayName: text(name), page: link("/user/\(nickname)"))
  }

  var maren: Person { person("maren", "Maren Solheim") }

  var people: [Person] {
    [
      person("yuki", "Yuki Tanabe"), maren, person("rohan", "Rohan Deshmukh"), person("leila", "Leïla Haddad"),
      person("aino", "Aino Lehtonen"), person("omar", "عمر الخطيب"), person("tomas", "Tomás Aguiar"),
      person("fatou", "Fatou Diarra"), Person(nickname: "seagull", displayName: nil, page: link("/user/seagull")),
    ]
  }

  static let badges = [
    ("lifebuoy-250", "Lifebuoy 250"), ("translations-1000", "Thousand Translations"), ("mentor", "Mentor"),
    ("autumn-regatta", "Autumn Regatta 2026"), ("ten-years", "Ten Years"), ("event-speaker", "Event Speaker"),
    ("harbourcon-2026", "HarbourCon 2026"), ("lifebuoy", "Lifebuoy"), ("summer-regatta", "Summer Regatta 2026"),
    ("splice", "Splice"), ("spring-regatta", "Spring Regatta 2026"), ("bug-hunter-100", "Bug Hunter 100"),
    ("guiding-light", "Guiding Light"), ("quality", "Porthole"), ("release-captain", "Release Captain"),
  ]

  func cards(_ caption: (Int) -> BadgeCard.Caption) -> [BadgeCard] {
    Self.badges.enumerated().map { index, badge in
      BadgeCard(
        name: text(badge.1), picture: picture(badge.0), page: link("/award/\(badge.0)"), caption: caption(index),
        state: index == 5 ? .expired : index == 7 ? .revoked : .verified, shownTo: index == 2 ? .members : .everyone)
    }
  }

  var links: SiteLinks {
    SiteLinks(
      home: link("/"), explore: link("/explore"), verify: link("/verify"), about: link("/about"),
      signIn: link("/sign-in"),
      signUp: link("/sign-up"), mailSignIn: link("/sign-in/mail"), signOut: link("/sign-out"),
      forgottenPassword: link("/forgotten-password"),
      backpack: link("/backpack"), importBadges: link("/backpack/import"), notices: link("/backpack/notices"),
      settings: link("/settings"),
      admin: AdminLinks(
        overview: link("/admin"), mail: link("/admin/mail"), invitations: link("/admin/invitations"),
        accounts: link("/admin/accounts")),
      theme: link("/theme"),
      files: StaticLinks(
        stylesheet: link("/static/lapel.css"), script: link("/static/lapel.js"), logo: link("/static/logo.svg"),
        favicon: link("/static/favicon.svg"), faviconPNG: link("/static/favicon-32.png"),
        touchIcon: link("/static/apple-touch-icon.png"),
        samplePins: [
          "first-patch", "mentor", "translations-10", "bug-hunter", "guiding-light", "harbourcon-2026", "lifebuoy",
          "design", "night-watch",
        ].map(picture)))
  }

  func frame(_ address: String, notices: [Notice] = []) -> PageFrame {
    PageFrame(
      siteName: "Harbour Office badges",
      account: isSignedIn ? SignedInAccount(person: maren, isAdmin: true, unread: 2) : nil,
      formToken: isSignedIn ? "3q2-7w.token" : nil, address: link(address), notices: notices, links: links)
  }

  var counts: SiteCounts { SiteCounts(people: 1840, badges: 164, awards: 21_306, issuers: 97) }
  var tags: [TagLink] {
    [
      TagLink(name: "All", count: 164, page: link("/explore"), isCurrent: true),
      TagLink(name: text("Accessibility"), count: 9, page: link("/explore?tag=accessibility")),
      TagLink(name: text("Translation"), count: 12, page: link("/explore?tag=translation")),
    ]
  }
}
