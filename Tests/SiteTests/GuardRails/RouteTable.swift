import Addresses
import Backpack
import Storage
import TestSite

/// Who gets what at every address of the site.
///
/// The columns: anonymous, disabled account, other member, moderator, admin, owner.
// swift-format-ignore
enum RouteTable {
  static let all = [200, 200, 200, 200, 200, 200]
  static let away = [303, 303, 303, 303, 303, 303]
  static let gone = [410, 410, 410, 410, 410, 410]
  static let owner = [404, 404, 404, 404, 404, 200]
  static let members = [401, 401, 200, 200, 200, 200]
  static let membersAway = [401, 401, 303, 303, 303, 303]
  static let ownerIn = [401, 401, 404, 404, 404, 200]
  static let ownerAway = [401, 401, 404, 404, 404, 303]
  static let faulty = [401, 401, 422, 422, 422, 422]
  static let admins = [401, 401, 403, 403, 200, 403]
  static let adminsAway = [401, 401, 403, 403, 303, 403]

  /// Whoever sends no token is nobody there, whatever cookie comes along.
  static let tokenNeeded = [401, 401, 401, 401, 401, 401]

  static let rows: [RouteRow] = programs + pages + sharing + verifying + documents + accounts + backpack + settings + administration + machines
  /// Whoever did not come there from the sign-in page is sent to it.
  static let toSignIn = [401, 401, 401, 401, 401, 401]
  static let hidden = [404, 404, 404, 404, 404, 404]

  private static let pages: [RouteRow] = [
    RouteRow("GET /", all) { _, _ in "/" },
    RouteRow("GET /about", all) { _, _ in "/about" },
    RouteRow("GET /explore", all) { _, _ in "/explore?q=lantern" },
    RouteRow("GET /badge/{slug}", all) { village, _ in "/badge/\(village.badge)" },
    RouteRow("GET /user/{nick}", all) { _, _ in "/user/olive" },
    RouteRow("GET /user/{nick}", [404, 404, 404, 404, 404, 404], note: "disabled") { _, _ in "/user/dora" },
    RouteRow("GET /user/{nick}/collection/{slug}", all, note: "shown") { village, _ in .init(village.shownCollection) },
    RouteRow("GET /user/{nick}/collection/{slug}", owner, note: "only its owner's") { village, _ in
      .init(village.hiddenCollection)
    },
    RouteRow("GET /user/{nick}/collection/{slug}", [404, 404, 200, 200, 200, 200], note: "for members") { village, _ in
      try await village.show(.members)
      return .init(village.hiddenCollection)
    },
    RouteRow("GET /c/{token}", all, note: "with the link") { village, _ in
      try await village.show(.link)
      return "/c/\(village.link.segment)"
    },
    RouteRow("GET /c/{token}", [404, 404, 404, 404, 404, 404], note: "only its owner's") { village, _ in
      "/c/\(village.link.segment)"
    },
    RouteRow("GET /award/{id}", all, note: "shown") { village, _ in "/award/\(village.shown)" },
    RouteRow("GET /award/{id}", owner, note: "only its owner's") { village, _ in "/award/\(village.hidden)" },
    RouteRow("GET /award/{id}/file", all, note: "shown") { village, _ in "/award/\(village.shown)/file" },
    RouteRow("GET /award/{id}/file", owner, note: "only its owner's") { village, _ in "/award/\(village.hidden)/file" },
    RouteRow("GET /award/{id}/record", ownerIn) { village, _ in "/award/\(village.shown)/record" },
    RouteRow("GET /award/{id}/record", ownerIn, note: "from elsewhere") { village, _ in "/award/\(village.foreign)/record" },
  ]

  // What is shown elsewhere is the same for everybody: what strangers may not see is not there for its owner either.
  private static let sharing: [RouteRow] = [
    RouteRow("GET /award/{id}/share.png", all) { village, _ in "/award/\(village.shown)/share.png" },
    RouteRow("GET /award/{id}/share.png", hidden, note: "only its owner's") { village, _ in "/award/\(village.hidden)/share.png" },
    RouteRow("GET /user/{nick}/share.png", all) { _, _ in "/user/olive/share.png" },
    RouteRow("GET /user/{nick}/share.png", hidden, note: "disabled") { _, _ in "/user/dora/share.png" },
    RouteRow("GET /award/{id}/qrcode", all) { village, _ in "/award/\(village.shown)/qrcode" },
    RouteRow("GET /award/{id}/qrcode", hidden, note: "only its owner's") { village, _ in "/award/\(village.hidden)/qrcode?format=svg" },
    RouteRow("GET /oembed", all) { village, _ in "/oembed?url=http%3A%2F%2F127.0.0.1%3A8000%2Faward%2F\(village.shown)" },
    RouteRow("GET /oembed", hidden, note: "only its owner's") { village, _ in "/oembed?url=http%3A%2F%2F127.0.0.1%3A8000%2Faward%2F\(village.hidden)" },
    RouteRow("GET /embed/award/{id}", all) { village, _ in "/embed/award/\(village.shown)" },
    RouteRow("GET /embed/award/{id}", hidden, note: "only its owner's") { village, _ in "/embed/award/\(village.hidden)" },
    RouteRow("GET /embed/user/{nick}", all) { _, _ in "/embed/user/olive" },
    RouteRow("GET /embed/user/{nick}", hidden, note: "disabled") { _, _ in "/embed/user/dora" },
    RouteRow("GET /embed/award/{id}/strip.svg", all) { village, _ in "/embed/award/\(village.shown)/strip.svg" },
    RouteRow("GET /embed/award/{id}/strip.svg", hidden, note: "only its owner's") { village, _ in "/embed/award/\(village.hidden)/strip.svg" },
    RouteRow("GET /embed/user/{nick}/strip.svg", all) { _, _ in "/embed/user/olive/strip.svg" },
    RouteRow("GET /embed/user/{nick}/strip.svg", hidden, note: "disabled") { _, _ in "/embed/user/dora/strip.svg" },
  ]

  private static let verifying: [RouteRow] = [
    RouteRow("GET /verify", all) { _, _ in "/verify" },
    RouteRow("POST /verify", [422, 422, 422, 422, 422, 422], note: "of nothing") { _, _ in .init("/verify", [("input", "")]) },
    RouteRow("GET /verify/reports/{token}", all) { village, _ in "/verify/reports/\(try await village.report().page.segment)" },
    RouteRow("POST /verify/reports/{token}/complain", away) { village, _ in
      .init("/verify/reports/\(try await village.report().page.segment)/complain", [("reason", "It is about me.")])
    },
    RouteRow("POST /verify/reports/{token}/take-down", adminsAway) { village, _ in
      "/verify/reports/\(try await village.report().page.segment)/take-down"
    },
    RouteRow("GET /verify/removals/{token}", all) { village, _ in "/verify/removals/\(try await village.report().removal.segment)" },
    RouteRow("POST /verify/removals/{token}", away) { village, _ in "/verify/removals/\(try await village.report().removal.segment)" },
    RouteRow("POST /api/v1/verify", [415, 415, 415, 415, 415, 415], note: "as a form") { _, _ in
      .init("/api/v1/verify", [("input", "x")])
    },
  ]

  private static let documents: [RouteRow] = [
    RouteRow("GET /badge/{slug}/json", all) { village, _ in "/badge/\(village.badge)/json" },
    RouteRow("GET /user/{nick}/json", all) { _, _ in "/user/olive/json" },
    RouteRow("GET /user/{nick}/json", [404, 404, 404, 404, 404, 404], note: "disabled") { _, _ in "/user/dora/json" },
    RouteRow("GET /assertions/{id}", all) { village, _ in "/assertions/\(village.shown)" },
    // Whoever was given the badge must be able to check it, whether or not it is shown here.
    RouteRow("GET /assertions/{id}", all, note: "only its owner's") { village, _ in "/assertions/\(village.hidden)" },
    RouteRow("GET /badge/{slug}/class", all) { village, _ in "/badge/\(village.badge)/class" },
    RouteRow("GET /issuer/{slug}/profile", all) { _, _ in "/issuer/harbour-crew/profile" },
    RouteRow("GET /issuer/{slug}/key", all) { _, _ in "/issuer/harbour-crew/key" },
    RouteRow("GET /issuer/{slug}/revocations", all) { _, _ in "/issuer/harbour-crew/revocations" },
    RouteRow("GET /image/{picture}", all) { village, _ in .init(village.site.picture) },
    RouteRow("GET /static/{file}", all) { _, _ in "/static/lapel.css" },
    RouteRow("GET /static/badges/{file}", all) { _, _ in "/static/badges/mentor.svg" },
    RouteRow("GET /favicon.ico", away) { _, _ in "/favicon.ico" },
  ]

  private static let accounts: [RouteRow] = [
    RouteRow("GET /sign-up", all) { _, _ in "/sign-up" },
    RouteRow("GET /sign-up/{token}", all) { village, _ in "/sign-up/\(try await village.link(.invitation).segment)" },
    RouteRow("POST /sign-up", all) { village, caller in
      .init("/sign-up", [("nickname", "new-\(caller)"), ("email", village.freshAddress), ("password", "kelp and driftwood")])
    },
    RouteRow("GET /confirm/{token}", all) { village, _ in "/confirm/\(try await village.link(.signUp).segment)" },
    RouteRow("POST /confirm/{token}", away) { village, _ in "/confirm/\(try await village.link(.signUp).segment)" },
    RouteRow("GET /sign-in", [200, 200, 303, 303, 303, 303]) { _, _ in "/sign-in" },
    RouteRow("POST /sign-in", [422, 422, 422, 422, 422, 422]) { _, _ in
      .init("/sign-in", [("email", "olive@example.org"), ("password", "wrong")])
    },
    RouteRow("GET /sign-in/mail", [200, 200, 303, 303, 303, 303]) { _, _ in "/sign-in/mail" },
    RouteRow("POST /sign-in/mail", all) { village, _ in .init("/sign-in/mail", [("email", village.freshAddress)]) },
    RouteRow("GET /sign-in/mail/{token}", all) { village, _ in "/sign-in/mail/\(try await village.signInLink().segment)" },
    RouteRow("POST /sign-in/mail/{token}", away) { village, _ in "/sign-in/mail/\(try await village.signInLink().segment)" },
    RouteRow("POST /sign-in/with/{provider}", all) { _, _ in "/sign-in/with/stub" },
    RouteRow("GET /sign-in/with/{provider}/back", gone, note: "of nobody who set out") { _, _ in "/sign-in/with/stub/back?code=a" },
    RouteRow("GET /sign-in/new", gone, note: "of nobody who came back") { _, _ in "/sign-in/new" },
    RouteRow("POST /sign-in/new", gone, note: "of nobody who came back") { _, _ in .init("/sign-in/new", [("nickname", "newcomer")]) },
    RouteRow("POST /sign-out", membersAway) { _, _ in "/sign-out" },
    RouteRow("GET /forgotten", all) { _, _ in "/forgotten" },
    RouteRow("POST /forgotten", all) { village, _ in .init("/forgotten", [("email", village.freshAddress)]) },
    RouteRow("GET /reset/{token}", all) { village, _ in "/reset/\(try await village.link(.reset).segment)" },
    RouteRow("POST /reset/{token}", away) { village, _ in
      .init("/reset/\(try await village.link(.reset).segment)", [("password", "kelp and driftwood")])
    },
    RouteRow("GET /first-admin/{token}", all) { village, _ in "/first-admin/\(try await village.link(.firstAdmin).segment)" },
    RouteRow("POST /first-admin/{token}", away) { village, caller in
      .init("/first-admin/\(try await village.link(.firstAdmin).segment)",
        [("nickname", "pilot-\(caller)"), ("email", village.freshAddress), ("password", "kelp and driftwood")])
    },
    RouteRow("GET /come-back", toSignIn, note: "of nobody") { _, _ in "/come-back" },
    RouteRow("POST /come-back", toSignIn, note: "of nobody") { _, _ in .init("/come-back", [("come-back", "yes")]) },
    RouteRow("POST /theme", away) { _, _ in .init("/theme", [("theme", "dark"), ("return", "/about")]) },
  ]

  private static let backpack: [RouteRow] = [
    RouteRow("GET /backpack", members) { _, _ in "/backpack" },
    RouteRow("POST /backpack/visibility", membersAway) { village, _ in
      .init("/backpack/visibility", [("holding", "\(village.shown)"), ("shown-to", "only-me")])
    },
    RouteRow("GET /backpack/removed", members) { _, _ in "/backpack/removed" },
    RouteRow("POST /backpack/removed", membersAway) { village, _ in
      .init("/backpack/removed", [("holding", "\(village.shown)")])
    },
    RouteRow("POST /backpack/check", membersAway) { village, _ in
      .init("/backpack/check", [("holding", "\(village.foreign)")])
    },
    RouteRow("POST /backpack/collect", ownerAway) { village, _ in
      .init("/backpack/collect", [("holding", "\(village.shown)"), ("collection", "\(village.collection)")])
    },
    RouteRow("POST /backpack/remove", membersAway) { village, _ in
      .init("/backpack/remove", [("holding", "\(village.foreign)")])
    },
    RouteRow("POST /backpack/badges/{id}", ownerAway) { village, _ in
      .init("/backpack/badges/\(village.hidden)", [("shown-to", "everyone"), ("note", "Mine.")])
    },
    RouteRow("POST /backpack/badges/{id}/pin", ownerAway) { village, _ in "/backpack/badges/\(village.hidden)/pin" },
    RouteRow("POST /backpack/badges/{id}/remove", ownerAway) { village, _ in
      "/backpack/badges/\(village.hidden)/remove"
    },
    RouteRow("GET /backpack/collections", members) { _, _ in "/backpack/collections" },
    RouteRow("POST /backpack/collections", membersAway) { _, _ in .init("/backpack/collections", [("title", "Finds")]) },
    RouteRow("GET /backpack/collections/{id}", ownerIn) { village, _ in "/backpack/collections/\(village.collection)" },
    RouteRow("GET /backpack/collections/{id}/preview", ownerIn) { village, _ in
      "/backpack/collections/\(village.collection)/preview"
    },
    RouteRow("POST /backpack/collections/{id}", ownerAway) { village, _ in
      .init("/backpack/collections/\(village.collection)",
        [("title", "Cove"), ("slug", "secret-cove"), ("shown-to", "only-me")])
    },
    RouteRow("POST /backpack/collections/{id}/link", ownerAway) { village, _ in
      "/backpack/collections/\(village.collection)/link"
    },
    RouteRow("POST /backpack/collections/{id}/remove", ownerAway) { village, _ in
      "/backpack/collections/\(village.collection)/remove"
    },
    RouteRow("POST /backpack/badges/{id}/check", ownerAway) { village, _ in "/backpack/badges/\(village.foreign)/check" },
    RouteRow("POST /backpack/changes/seen", membersAway) { _, _ in "/backpack/changes/seen" },
    RouteRow("GET /backpack/notices", members) { _, _ in "/backpack/notices" },
    RouteRow("POST /backpack/notices/mails", membersAway) { _, _ in .init("/backpack/notices/mails", [("kind", "arrived")]) },
    RouteRow("GET /backpack/notices/off/{token}", all) { village, _ in "/backpack/notices/off/\(try await village.noticeToken())" },
    RouteRow("POST /backpack/notices/off/{token}", all) { village, _ in "/backpack/notices/off/\(try await village.noticeToken())" },
    RouteRow("GET /backpack/import", members) { _, _ in "/backpack/import" },
    RouteRow("POST /backpack/import", faulty, note: "of nothing") { _, _ in .init("/backpack/import", [("text", "")]) },
    RouteRow("GET /backpack/imports/{id}", ownerIn) { village, _ in "/backpack/imports/\(village.refused)" },
    RouteRow("GET /backpack/imports/{id}/file", ownerIn) { village, _ in "/backpack/imports/\(village.refused)/file" },
    RouteRow("GET /backpack/imports/{id}/record", ownerIn) { village, _ in "/backpack/imports/\(village.refused)/record" },
    RouteRow("POST /backpack/imports/{id}/retry", ownerAway) { village, _ in "/backpack/imports/\(village.refused)/retry" },
    RouteRow("POST /backpack/imports/discard-refused", membersAway) { _, _ in "/backpack/imports/discard-refused" },
    RouteRow("POST /backpack/imports/{id}/claim", ownerIn) { village, _ in
      .init("/backpack/imports/\(village.unclaimed)/claim", [("email", village.freshAddress)])
    },
    RouteRow("POST /backpack/imports/{id}/discard", ownerAway) { village, _ in "/backpack/imports/\(village.refused)/discard" },
  ]

  private static let settings: [RouteRow] = [
    RouteRow("GET /settings", members) { _, _ in "/settings" },
    RouteRow("POST /settings", membersAway) { _, _ in .init("/settings", [("display-name", "Somebody")]) },
    RouteRow("POST /settings/picture", faulty, note: "of nothing") { _, _ in .init("/settings/picture", [("picture", "")]) },
    RouteRow("POST /settings/picture/remove", membersAway) { _, _ in "/settings/picture/remove" },
    RouteRow("POST /settings/addresses", members) { village, _ in
      .init("/settings/addresses", [("email", village.freshAddress)])
    },
    RouteRow("POST /settings/addresses/primary", ownerAway) { village, _ in
      .init("/settings/addresses/primary", [("address", "\(village.identities[0])")])
    },
    RouteRow("POST /settings/addresses/confirm", ownerIn) { village, _ in
      .init("/settings/addresses/confirm", [("address", "\(village.identities[1])")])
    },
    RouteRow("POST /settings/addresses/show", ownerAway) { village, _ in
      .init(
        "/settings/addresses/show",
        [("address", "\(village.identities[0])"), ("shown", "yes"), ("joining", "agreed")])
    },
    RouteRow("GET /settings/addresses/{id}/remove", ownerIn) { village, _ in
      "/settings/addresses/\(village.identities[0])/remove"
    },
    RouteRow("POST /settings/addresses/remove", ownerAway) { village, _ in
      .init("/settings/addresses/remove", [("address", "\(village.identities[0])")])
    },
    RouteRow("GET /settings/providers", members) { _, _ in "/settings/providers" },
    RouteRow("POST /settings/providers/{provider}/link", members) { _, _ in "/settings/providers/stub/link" },
    RouteRow("POST /settings/providers/unlink", ownerAway) { village, _ in
      .init("/settings/providers/unlink", [("identity", "\(try await village.linked())")])
    },
    RouteRow("GET /settings/merge", members) { _, _ in "/settings/merge" },
    RouteRow("POST /settings/merge", [401, 401, 410, 410, 410, 410], note: "not begun") { _, _ in
      .init("/settings/merge", [("kept", "olive")])
    },
    // On to the sign-in page, for the other account.
    RouteRow("POST /settings/merge/begin", [401, 401, 401, 401, 401, 401]) { _, _ in "/settings/merge/begin" },
    RouteRow("POST /settings/password", faulty) { _, _ in
      .init("/settings/password", [("current-password", "wrong"), ("new-password", "kelp and driftwood")])
    },
    RouteRow("POST /settings/sessions/end", ownerAway) { village, _ in
      .init("/settings/sessions/end", [("session", "\(village.session)")])
    },
    RouteRow("GET /settings/tokens", members) { _, _ in "/settings/tokens" },
    RouteRow("POST /settings/tokens", members) { _, _ in
      .init("/settings/tokens", [("name", "Backup"), ("scope", "backpack:read"), ("days", "30")])
    },
    RouteRow("POST /settings/tokens/end", ownerAway) { village, _ in
      .init("/settings/tokens/end", [("token", "\(try await village.token())")])
    },
    RouteRow("POST /settings/sessions/end-others", membersAway) { _, _ in "/settings/sessions/end-others" },
    RouteRow("GET /settings/export", members) { _, _ in "/settings/export" },
    RouteRow("GET /settings/export/file", members) { _, _ in "/settings/export/file" },
    RouteRow("GET /settings/leaving", members) { _, _ in "/settings/leaving" },
    // The only admin cannot go.
    RouteRow("POST /settings/leaving/deactivate", [401, 401, 303, 303, 422, 303]) { _, _ in "/settings/leaving/deactivate" },
    RouteRow("POST /settings/leaving/delete", [401, 401, 303, 303, 422, 303]) { _, _ in "/settings/leaving/delete" },
  ]

  private static let administration: [RouteRow] = [
    RouteRow("GET /admin", admins) { _, _ in "/admin" },
    RouteRow("GET /admin/mail", admins) { _, _ in "/admin/mail" },
    RouteRow("GET /admin/mail/{id}", admins) { village, _ in "/admin/mail/\(village.mail)" },
    RouteRow("GET /admin/invitations", admins) { _, _ in "/admin/invitations" },
    RouteRow("POST /admin/invitations", admins) { village, _ in
      .init("/admin/invitations", [("email", village.freshAddress)])
    },
    RouteRow("POST /admin/invitations/withdraw", adminsAway) { village, _ in
      .init("/admin/invitations/withdraw", [("invitation", village.invitation)])
    },
    RouteRow("GET /admin/accounts", admins) { _, _ in "/admin/accounts?q=o" },
    RouteRow("POST /admin/accounts/disable", adminsAway) { _, _ in .init("/admin/accounts/disable", [("account", "otto")]) },
    RouteRow("POST /admin/accounts/enable", adminsAway) { _, _ in .init("/admin/accounts/enable", [("account", "dora")]) },
    RouteRow("POST /admin/accounts/role", adminsAway) { _, _ in
      .init("/admin/accounts/role", [("account", "otto"), ("role", "moderator")])
    },
  ]

  private static let machines: [RouteRow] = [
    RouteRow("GET /healthz", all) { _, _ in "/healthz" },
    RouteRow("GET /readyz", all) { _, _ in "/readyz" },
    RouteRow("GET /robots.txt", all) { _, _ in "/robots.txt" },
  ]
}
