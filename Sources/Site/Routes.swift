internal import Addresses
public import Foundation
public import Gateway
internal import Names
public import Pages
public import Passwords
public import Pictures
public import Verification

/// Every request the site answers with pages and documents, in one table.
///
/// `web` is made anew for each verification that a stranger asks for, with a deadline of its own; `places` bounds how many
/// of those go on at once. `studio` is where pictures are drawn; `interface` is what the page about it says that programs can
/// do; `providers` are those by whom people may sign in as well; `unpacking` is how long reading a ZIP may take.
// swift-format-ignore
public func routes(
  files: StaticFiles, passwords: PasswordHasher, web: @escaping @Sendable () -> Web, places: Places, studio: Studio,
  version: String, startedAt: Date, interface: [InterfaceGroup], providers: SignInProviders = .none,
  unpacking: Duration = .seconds(60)
) -> [Route] {
  let frames = Frames(files: files)
  let signUp = SignUp(frames: frames, passwords: passwords)
  let confirm = Confirm(frames: frames)
  let signIn = SignIn(frames: frames, passwords: passwords, providers: providers)
  let byProvider = SignInByProvider(frames: frames, providers: providers)
  let newByProvider = SignUpByProvider(frames: frames, providers: providers)
  let manageProviders = ManageProviders(frames: frames, providers: providers)
  let signInByMail = SignInByMail(frames: frames)
  let forgotten = ForgottenPassword(frames: frames, passwords: passwords)
  let firstAdmin = FirstAdmin(frames: frames, passwords: passwords)
  let drawings = Drawings(studio: studio)
  let sharePicture = ShowSharePicture(drawings: drawings)
  let strip = ShowStrip(drawings: drawings)
  let embed = ShowEmbed(frames: frames)
  let portrait = ChangePortrait(frames: frames, drawings: drawings)
  let documents = ShowIssuerDocuments()
  let curate = CurateBadge(frames: frames)
  let many = ChangeMany(frames: frames)
  let backpack = ShowBackpack(frames: frames)
  let collections = ManageCollections(frames: frames)
  let editing = EditCollection(frames: frames)
  let collection = ShowCollection(frames: frames)
  let checkAgain = CheckAgain()
  let takeIn = ImportBadges(frames: frames, drawings: drawings, unpacking: unpacking)
  let imported = ShowImported(frames: frames)
  let addresses = ManageAddresses(frames: frames)
  let merge = MergeAccounts(frames: frames)
  let notices = ShowNotices(frames: frames)
  let sessions = EndSessions()
  let mails = ShowMails(frames: frames)
  let invitations = ManageInvitations(frames: frames)
  let accounts = ManageAccounts(frames: frames)
  let statics = ShowStaticFile(files: files)
  let check = CheckBadge(frames: frames, web: web, places: places)
  let shared = ShowSharedReport(frames: frames)
  let removal = RemoveReport(frames: frames)
  let record = DownloadRecord()
  let comeBack = ComeBack(frames: frames)
  let export = ExportBackpack(frames: frames, files: files)
  let leave = Leave(frames: frames, passwords: passwords)
  let probes = Probes()
  let tokens = ManageTokens(frames: frames)
  return [
    .get(Paths.home,             as: Anyone.self, ShowHome(frames: frames).answer).kept(),
    .get(Paths.about,            as: Anyone.self, ShowAbout(frames: frames, version: version).answer).kept(),
    .get(Paths.explore,          as: Anyone.self, ShowExplore(frames: frames).answer).kept(query: "q", "tag", "badges", "people"),
    .get(Paths.badge,            as: Anyone.self, ShowBadge(frames: frames).answer).kept(query: "after"),
    .get(Paths.profile,          as: Anyone.self, ShowProfile(frames: frames).answer).kept(query: "after", "tag", "issuer", "year"),
    .get(Paths.collection,       as: Anyone.self, collection.listed).kept(),
    .get(Paths.unlisted,         as: Anyone.self, collection.unlisted),
    .get(Paths.award,            as: Anyone.self, ShowAward(frames: frames).answer),
    .get(Paths.awardFile,        as: Anyone.self, DownloadAward().answer),
    .get(Paths.awardRecord,      as: Member.self, record.ofAward),

    .embed(Paths.awardShare,     sharePicture.award),
    .embed(Paths.profileShare,   sharePicture.profile),
    .embed(Paths.awardQRCode,    ShowQRCode(drawings: drawings).answer),
    .embed(Paths.oEmbed,         ShowOEmbed().answer),
    .embed(Paths.awardEmbed,     embed.award),
    .embed(Paths.profileEmbed,   embed.profile),
    .embed(Paths.awardStrip,     strip.award),
    .embed(Paths.profileStrip,   strip.profile),

    .get(Paths.verify,           as: Anyone.self, check.show),
    .upload(Paths.verify, files: 1, as: Anyone.self, check.submit),
    .get(Paths.sharedReport,     as: Anyone.self, shared.answer),
    .post(Paths.reportComplaint, as: Anyone.self, shared.complain),
    .post(Paths.reportTakeDown,  as: Admin.self,  shared.takeDown),
    .get(Paths.reportRemoval,    as: Anyone.self, removal.show),
    .post(Paths.reportRemoval,   as: Anyone.self, removal.submit),

    .get(Paths.badgeJSON,        as: Anyone.self, ShowBadgeJSON().answer).kept(),
    .get(Paths.profileJSON,      as: Anyone.self, ShowProfileJSON().answer).kept(query: "size"),
    .get(Paths.assertion,        as: Anyone.self, ShowAssertion().answer),
    .get(Paths.badgeClass,       as: Anyone.self, documents.badgeClass),
    .get(Paths.issuerProfile,    as: Anyone.self, documents.profile),
    .get(Paths.issuerKey,        as: Anyone.self, documents.key),
    .get(Paths.revocations,      as: Anyone.self, documents.revocations),
    .get(Paths.picture,          as: Anyone.self, ShowPicture().answer),
    .get(Paths.staticFile,       as: Anyone.self, statics.file),
    .get(Paths.staticBadge,      as: Anyone.self, statics.badge),
    .get(Paths.favicon,          as: Anyone.self, statics.favicon),

    .get(Paths.signUp,           as: Anyone.self, signUp.show),
    .get(Paths.signUpInvited,    as: Anyone.self, signUp.showInvited),
    .post(Paths.signUp,          as: Anyone.self, signUp.submit),
    .get(Paths.confirm,          as: Anyone.self, confirm.show),
    .post(Paths.confirm,         as: Anyone.self, confirm.submit),
    .get(Paths.signIn,           as: Anyone.self, signIn.show),
    .post(Paths.signIn,          as: Anyone.self, signIn.submit),
    .get(Paths.signInMail,       as: Anyone.self, signInByMail.show),
    .post(Paths.signInMail,      as: Anyone.self, signInByMail.submit),
    .get(Paths.signInLink,       as: Anyone.self, signInByMail.showLink),
    .post(Paths.signInLink,      as: Anyone.self, signInByMail.enter),
    .post(Paths.providerBegin,   as: Anyone.self, byProvider.begin),
    .get(Paths.providerBack,     as: Anyone.self, byProvider.back),
    .get(Paths.providerSignUp,   as: Anyone.self, newByProvider.show),
    .post(Paths.providerSignUp,  as: Anyone.self, newByProvider.submit),
    .post(Paths.signOut,         as: Member.self, signIn.end),
    .get(Paths.forgotten,        as: Anyone.self, forgotten.show),
    .post(Paths.forgotten,       as: Anyone.self, forgotten.submit),
    .get(Paths.reset,            as: Anyone.self, forgotten.showReset),
    .post(Paths.reset,           as: Anyone.self, forgotten.reset),
    .get(Paths.firstAdmin,       as: Anyone.self, firstAdmin.show),
    .post(Paths.firstAdmin,      as: Anyone.self, firstAdmin.submit),
    .get(Paths.comeBack,         as: Anyone.self, comeBack.show),
    .post(Paths.comeBack,        as: Anyone.self, comeBack.submit),
    .post(Paths.theme,           as: Anyone.self, ChooseTheme().submit),

    .get(Paths.backpack,         as: Member.self, backpack.answer),
    .get(Paths.removed,          as: Member.self, backpack.removed),
    .post(Paths.removed,         as: Member.self, many.bringBack),
    .post(Paths.visibilities,    as: Member.self, many.show),
    .post(Paths.checkManyAgain,  as: Member.self, many.checkAgain),
    .post(Paths.collect,         as: Member.self, many.collect),
    .post(Paths.remove,          as: Member.self, many.remove),
    .post(Paths.holding,         as: Member.self, curate.save),
    .post(Paths.holdingPin,      as: Member.self, curate.pin),
    .post(Paths.holdingRemove,   as: Member.self, curate.remove),
    .get(Paths.collections,      as: Member.self, collections.show),
    .post(Paths.collections,     as: Member.self, collections.open),
    .get(Paths.ownCollection,    as: Member.self, editing.show),
    .post(Paths.ownCollection,   limit: UploadLimits.entries, as: Member.self, editing.save),
    .get(Paths.collectionView,   as: Member.self, collection.preview),
    .post(Paths.collectionLink,  as: Member.self, collections.replaceLink),
    .post(Paths.collectionRemove, as: Member.self, collections.remove),
    .post(Paths.checkAgain,      as: Member.self, checkAgain.now),
    .post(Paths.changesSeen,     as: Member.self, checkAgain.seen),
    .get(Paths.importBadges,     as: Member.self, ShowImport(frames: frames).answer),
    .upload(Paths.importBadges,  as: Member.self, takeIn.submit),
    .get(Paths.imported,         as: Member.self, imported.answer),
    .get(Paths.importedFile,     as: Member.self, imported.file),
    .get(Paths.importRecord,     as: Member.self, record.ofImport),
    .post(Paths.importsDiscard,  as: Member.self, imported.discardRefused),
    .post(Paths.importRetry,     as: Member.self, imported.retry),
    .post(Paths.importClaim,     as: Member.self, imported.claim),
    .post(Paths.importDiscard,   as: Member.self, imported.discard),

    .get(Paths.notices,          as: Member.self, notices.answer),
    .post(Paths.noticeMails,     as: Member.self, notices.choose),
    .get(Paths.noticesOff,       as: Anyone.self, notices.askOff),
    .oneClick(Paths.noticesOff,                   notices.turnOff),

    .get(Paths.settings,         as: Member.self, ShowSettings(frames: frames).answer),
    .post(Paths.settings,        as: Member.self, ChangeProfile(frames: frames).submit),
    .upload(Paths.portrait, files: 1, as: Member.self, portrait.submit),
    .post(Paths.portraitRemove,  as: Member.self, portrait.remove),
    .post(Paths.addresses,       as: Member.self, addresses.add),
    .post(Paths.addressConfirm,  as: Member.self, addresses.confirmAgain),
    .post(Paths.addressPrimary,  as: Member.self, addresses.makePrimary),
    .post(Paths.addressShown,    as: Member.self, addresses.show),
    .get(Paths.addressRemoval,   as: Member.self, addresses.askRemove),
    .post(Paths.addressRemove,   as: Member.self, addresses.remove),
    .get(Paths.providers,        as: Member.self, manageProviders.show),
    .post(Paths.providerLink,    as: Member.self, manageProviders.link),
    .post(Paths.providerUnlink,  as: Member.self, manageProviders.unlink),
    .get(Paths.merge,            as: Member.self, merge.show),
    .post(Paths.merge,           as: Member.self, merge.merge),
    .post(Paths.mergeBegin,      as: Member.self, merge.begin),
    .post(Paths.password,        as: Member.self, ChangePassword(frames: frames, passwords: passwords).submit),
    .post(Paths.sessionEnd,      as: Member.self, sessions.one),
    .post(Paths.sessionsEnd,     as: Member.self, sessions.others),
    .get(Paths.export,           as: Member.self, export.show),
    .get(Paths.exportFile,       as: Member.self, export.download),
    .get(Paths.leaving,          as: Member.self, leave.show),
    .post(Paths.deactivate,      as: Member.self, leave.deactivate),
    .post(Paths.deleteAccount,   as: Member.self, leave.delete),

    .get(Paths.tokens,           as: Member.self, tokens.show),
    .post(Paths.tokens,          as: Member.self, tokens.make),
    .post(Paths.tokenEnd,        as: Member.self, tokens.end),

    .get(Paths.interface,        as: Anyone.self, ShowInterface(frames: frames, groups: interface).answer),

    .get(Paths.admin,            as: Admin.self,  ShowAdmin(frames: frames, version: version, startedAt: startedAt).answer),
    .get(Paths.adminMails,       as: Admin.self,  mails.all),
    .get(Paths.adminMail,        as: Admin.self,  mails.one),
    .get(Paths.adminInvitations, as: Admin.self,  invitations.show),
    .post(Paths.adminInvitations, as: Admin.self, invitations.make),
    .post(Paths.invitationWithdraw, as: Admin.self, invitations.withdraw),
    .get(Paths.adminAccounts,    as: Admin.self,  accounts.show),
    .post(Paths.accountDisable,  as: Admin.self,  accounts.disable),
    .post(Paths.accountEnable,   as: Admin.self,  accounts.enable),
    .post(Paths.accountRole,     as: Admin.self,  accounts.changeRole),

    .get(Paths.health,           as: Anyone.self, probes.health),
    .get(Paths.ready,            as: Anyone.self, probes.ready),
    .get(Paths.robots,           as: Anyone.self, probes.robots),
  ]
}
