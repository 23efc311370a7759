import Addresses
import Names

extension KnownPath {
  /// Every member of ``Paths``; a test sees to it that none is left out.
  static let all: [KnownPath] = {
    guard let slug = Slug("translations-1000"), let nickname = Nickname("Ada.L-1_0"),
      let file = FileName(segment: "lapel.css")
    else { return [] }
    let (id, token) = (PublicID.random(), LinkToken.random())
    let picture = PictureName(digest: Array(0..<32), kind: .png)
    return publicPaths(slug, nickname, id, picture, file) + sharingPaths(nickname, id)
      + interfacePaths(slug, nickname, id) + formPaths(id, token) + accountPaths(slug, id, token)
  }()

  private static func publicPaths(
    _ slug: Slug, _ nickname: Nickname, _ id: PublicID, _ picture: PictureName, _ file: FileName
  ) -> [KnownPath] {
    [
      KnownPath("home", Paths.home),
      KnownPath("about", Paths.about),
      KnownPath("explore", Paths.explore),
      KnownPath("badge", Paths.badge, slug),
      KnownPath("badgeJSON", Paths.badgeJSON, slug),
      KnownPath("badgeClass", Paths.badgeClass, slug),
      KnownPath("profile", Paths.profile, nickname),
      KnownPath("profileJSON", Paths.profileJSON, nickname),
      KnownPath("collection", Paths.collection, nickname, slug),
      KnownPath("award", Paths.award, id),
      KnownPath("awardFile", Paths.awardFile, id),
      KnownPath("awardRecord", Paths.awardRecord, id),
      KnownPath("assertion", Paths.assertion, id),
      KnownPath("issuerProfile", Paths.issuerProfile, slug),
      KnownPath("issuerKey", Paths.issuerKey, slug),
      KnownPath("revocations", Paths.revocations, slug),
      KnownPath("picture", Paths.picture, picture),
      KnownPath("staticFile", Paths.staticFile, file),
      KnownPath("staticBadge", Paths.staticBadge, file),
    ]
  }

  private static func formPaths(_ id: PublicID, _ token: LinkToken) -> [KnownPath] {
    [
      KnownPath("verify", Paths.verify),
      KnownPath("sharedReport", Paths.sharedReport, token),
      KnownPath("reportComplaint", Paths.reportComplaint, token),
      KnownPath("reportTakeDown", Paths.reportTakeDown, token),
      KnownPath("reportRemoval", Paths.reportRemoval, token),
      KnownPath("verifyAPI", Paths.verifyAPI),
      KnownPath("signUp", Paths.signUp),
      KnownPath("signUpInvited", Paths.signUpInvited, token),
      KnownPath("confirm", Paths.confirm, token),
      KnownPath("signIn", Paths.signIn),
      KnownPath("signOut", Paths.signOut),
      KnownPath("forgotten", Paths.forgotten),
      KnownPath("reset", Paths.reset, token),
      KnownPath("firstAdmin", Paths.firstAdmin, token),
      KnownPath("theme", Paths.theme),
      KnownPath("backpack", Paths.backpack),
      KnownPath("visibilities", Paths.visibilities),
      KnownPath("holding", Paths.holding, id),
      KnownPath("holdingPin", Paths.holdingPin, id),
      KnownPath("holdingRemove", Paths.holdingRemove, id),
      KnownPath("collect", Paths.collect),
      KnownPath("checkManyAgain", Paths.checkManyAgain),
      KnownPath("remove", Paths.remove),
      KnownPath("removed", Paths.removed),
      KnownPath("collections", Paths.collections),
      KnownPath("ownCollection", Paths.ownCollection, id),
      KnownPath("collectionView", Paths.collectionView, id),
      KnownPath("collectionLink", Paths.collectionLink, id),
      KnownPath("collectionRemove", Paths.collectionRemove, id),
      KnownPath("unlisted", Paths.unlisted, token),
      KnownPath("checkAgain", Paths.checkAgain, id),
      KnownPath("changesSeen", Paths.changesSeen),
      KnownPath("importBadges", Paths.importBadges),
      KnownPath("imported", Paths.imported, id),
      KnownPath("importedFile", Paths.importedFile, id),
      KnownPath("importRecord", Paths.importRecord, id),
      KnownPath("importRetry", Paths.importRetry, id),
      KnownPath("importsDiscard", Paths.importsDiscard),
      KnownPath("importDiscard", Paths.importDiscard, id),
      KnownPath("settings", Paths.settings),
      KnownPath("addresses", Paths.addresses),
      KnownPath("addressPrimary", Paths.addressPrimary),
      KnownPath("addressConfirm", Paths.addressConfirm),
      KnownPath("addressRemove", Paths.addressRemove),
      KnownPath("password", Paths.password),
      KnownPath("sessionEnd", Paths.sessionEnd),
      KnownPath("sessionsEnd", Paths.sessionsEnd),
      KnownPath("admin", Paths.admin),
      KnownPath("adminMails", Paths.adminMails),
      KnownPath("adminMail", Paths.adminMail, id),
      KnownPath("adminInvitations", Paths.adminInvitations),
      KnownPath("invitationWithdraw", Paths.invitationWithdraw),
      KnownPath("adminAccounts", Paths.adminAccounts),
      KnownPath("accountDisable", Paths.accountDisable),
      KnownPath("accountEnable", Paths.accountEnable),
      KnownPath("accountRole", Paths.accountRole),
      KnownPath("health", Paths.health),
      KnownPath("ready", Paths.ready),
      KnownPath("robots", Paths.robots),
      KnownPath("favicon", Paths.favicon),
    ]
  }

  private static func sharingPaths(_ nickname: Nickname, _ id: PublicID) -> [KnownPath] {
    [
      KnownPath("awardShare", Paths.awardShare, id),
      KnownPath("awardQRCode", Paths.awardQRCode, id),
      KnownPath("profileShare", Paths.profileShare, nickname),
      KnownPath("oEmbed", Paths.oEmbed),
      KnownPath("awardEmbed", Paths.awardEmbed, id),
      KnownPath("awardStrip", Paths.awardStrip, id),
      KnownPath("profileEmbed", Paths.profileEmbed, nickname),
      KnownPath("profileStrip", Paths.profileStrip, nickname),
    ]
  }

  private static func interfacePaths(_ slug: Slug, _ nickname: Nickname, _ id: PublicID) -> [KnownPath] {
    [
      KnownPath("interface", Paths.interface),
      KnownPath("interfaceJSON", Paths.interfaceJSON),
      KnownPath("profileAPI", Paths.profileAPI),
      KnownPath("personAPI", Paths.personAPI, nickname),
      KnownPath("personHoldingsAPI", Paths.personHoldingsAPI, nickname),
      KnownPath("personCollectionsAPI", Paths.personCollectionsAPI, nickname),
      KnownPath("personCollectionAPI", Paths.personCollectionAPI, nickname, slug),
      KnownPath("holdingsAPI", Paths.holdingsAPI),
      KnownPath("holdingAPI", Paths.holdingAPI, id),
      KnownPath("holdingFileAPI", Paths.holdingFileAPI, id),
      KnownPath("holdingCheckAPI", Paths.holdingCheckAPI, id),
      KnownPath("holdingRestoreAPI", Paths.holdingRestoreAPI, id),
      KnownPath("collectionsAPI", Paths.collectionsAPI),
      KnownPath("collectionAPI", Paths.collectionAPI, slug),
      KnownPath("entriesAPI", Paths.entriesAPI, slug),
      KnownPath("entryAPI", Paths.entryAPI, slug, id),
      KnownPath("importsAPI", Paths.importsAPI),
      KnownPath("batchAPI", Paths.batchAPI, id),
    ]
  }

  private static func accountPaths(_ slug: Slug, _ id: PublicID, _ token: LinkToken) -> [KnownPath] {
    [
      KnownPath("signInMail", Paths.signInMail),
      KnownPath("signInLink", Paths.signInLink, token),
      KnownPath("providerBegin", Paths.providerBegin, slug),
      KnownPath("providerBack", Paths.providerBack, slug),
      KnownPath("providerSignUp", Paths.providerSignUp),
      KnownPath("comeBack", Paths.comeBack),
      KnownPath("importClaim", Paths.importClaim, id),
      KnownPath("notices", Paths.notices),
      KnownPath("noticeMails", Paths.noticeMails),
      KnownPath("noticesOff", Paths.noticesOff, token),
      KnownPath("portrait", Paths.portrait),
      KnownPath("portraitRemove", Paths.portraitRemove),
      KnownPath("addressShown", Paths.addressShown),
      KnownPath("addressRemoval", Paths.addressRemoval, id),
      KnownPath("providers", Paths.providers),
      KnownPath("providerLink", Paths.providerLink, slug),
      KnownPath("providerUnlink", Paths.providerUnlink),
      KnownPath("merge", Paths.merge),
      KnownPath("mergeBegin", Paths.mergeBegin),
      KnownPath("tokens", Paths.tokens),
      KnownPath("tokenEnd", Paths.tokenEnd),
      KnownPath("export", Paths.export),
      KnownPath("exportFile", Paths.exportFile),
      KnownPath("leaving", Paths.leaving),
      KnownPath("deactivate", Paths.deactivate),
      KnownPath("deleteAccount", Paths.deleteAccount),
    ]
  }
}
