internal import Addresses
internal import Pages

extension SiteLinks {
  /// The site's own addresses.
  init(files: StaticFiles) {
    self.init(
      home: Paths.home.link(), explore: Paths.explore.link(), verify: Paths.verify.link(), about: Paths.about.link(),
      signIn: Paths.signIn.link(), signUp: Paths.signUp.link(),
      mailSignIn: Paths.signInMail.link(), signOut: Paths.signOut.link(),
      forgottenPassword: Paths.forgotten.link(), backpack: Paths.backpack.link(),
      importBadges: Paths.importBadges.link(), notices: Paths.notices.link(), settings: Paths.settings.link(),
      admin: AdminLinks(
        overview: Paths.admin.link(), mail: Paths.adminMails.link(), invitations: Paths.adminInvitations.link(),
        accounts: Paths.adminAccounts.link()),
      theme: Paths.theme.link(),
      files: StaticLinks(
        stylesheet: files.link("lapel.css"), script: files.link("lapel.js"), logo: files.link("logo.svg"),
        favicon: files.link("favicon.svg"), faviconPNG: files.link("favicon-32.png"),
        touchIcon: files.link("apple-touch-icon.png"),
        samplePins: ["guiding-light", "mentor", "first-patch", "lifebuoy"].map { files.badgeLink("\($0).svg") }))
  }
}
