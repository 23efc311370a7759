internal import Addresses
public import Foundation
public import Gateway
internal import Names
public import Passwords
public import Verification

/// Every request the site answers with pages and documents, in one table.
///
/// `web` is made anew for each verification that a stranger asks for, with a deadline of its own; `places` bounds how many
/// of those go on at once.
// swift-format-ignore
public func routes(
  files: StaticFiles, passwords: PasswordHasher, web: @escaping @Sendable () -> Web, places: Places, version: String,
  startedAt: Date
) -> [Route] {
  let frames = Frames(files: files)
  let signUp = SignUp(frames: frames, passwords: passwords)
  let confirm = Confirm(frames: frames)
  let signIn = SignIn(frames: frames, passwords: passwords)
  let forgotten = ForgottenPassword(frames: frames, passwords: passwords)
  let firstAdmin = FirstAdmin(frames: frames, passwords: passwords)
  let documents = ShowIssuerDocuments()
  let visibility = ChangeVisibility()
  let checkAgain = CheckAgain()
  let imported = ShowImported(frames: frames)
  let addresses = ManageAddresses(frames: frames)
  let sessions = EndSessions()
  let mails = ShowMails(frames: frames)
  let invitations = ManageInvitations(frames: frames)
  let accounts = ManageAccounts(frames: frames)
  let statics = ShowStaticFile(files: files)
  let check = CheckBadge(frames: frames, web: web, places: places)
  let shared = ShowSharedReport(frames: frames)
  let removal = RemoveReport(frames: frames)
  let record = DownloadRecord()
  let probes = Probes()
  return [
    .get(Paths.home,             as: Anyone.self, ShowHome(frames: frames).answer).kept(),
    .get(Paths.about,            as: Anyone.self, ShowAbout(frames: frames, version: version).answer).kept(),
    .get(Paths.explore,          as: Anyone.self, ShowExplore(frames: frames).answer).kept(query: "q", "tag", "badges", "people"),
    .get(Paths.badge,            as: Anyone.self, ShowBadge(frames: frames).answer).kept(query: "after"),
    .get(Paths.profile,          as: Anyone.self, ShowProfile(frames: frames).answer).kept(query: "after", "tag"),
    .get(Paths.award,            as: Anyone.self, ShowAward(frames: frames).answer),
    .get(Paths.awardFile,        as: Anyone.self, DownloadAward().answer),
    .get(Paths.awardRecord,      as: Member.self, record.ofAward),

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
    .post(Paths.signOut,         as: Member.self, signIn.end),
    .get(Paths.forgotten,        as: Anyone.self, forgotten.show),
    .post(Paths.forgotten,       as: Anyone.self, forgotten.submit),
    .get(Paths.reset,            as: Anyone.self, forgotten.showReset),
    .post(Paths.reset,           as: Anyone.self, forgotten.reset),
    .get(Paths.firstAdmin,       as: Anyone.self, firstAdmin.show),
    .post(Paths.firstAdmin,      as: Anyone.self, firstAdmin.submit),
    .post(Paths.theme,           as: Anyone.self, ChooseTheme().submit),

    .get(Paths.backpack,         as: Member.self, ShowBackpack(frames: frames).answer),
    .post(Paths.visibilities,    as: Member.self, visibility.many),
    .post(Paths.visibility,      as: Member.self, visibility.one),
    .post(Paths.checkAgain,      as: Member.self, checkAgain.now),
    .post(Paths.changesSeen,     as: Member.self, checkAgain.seen),
    .get(Paths.importBadges,     as: Member.self, ShowImport(frames: frames).answer),
    .upload(Paths.importBadges,  as: Member.self, ImportBadges(frames: frames).submit),
    .get(Paths.imported,         as: Member.self, imported.answer),
    .get(Paths.importedFile,     as: Member.self, imported.file),
    .get(Paths.importRecord,     as: Member.self, record.ofImport),
    .post(Paths.importsDiscard,  as: Member.self, imported.discardRefused),
    .post(Paths.importRetry,     as: Member.self, imported.retry),
    .post(Paths.importDiscard,   as: Member.self, imported.discard),

    .get(Paths.settings,         as: Member.self, ShowSettings(frames: frames).answer),
    .post(Paths.settings,        as: Member.self, ChangeProfile(frames: frames).submit),
    .post(Paths.addresses,       as: Member.self, addresses.add),
    .post(Paths.addressConfirm,  as: Member.self, addresses.confirmAgain),
    .post(Paths.addressPrimary,  as: Member.self, addresses.makePrimary),
    .post(Paths.addressRemove,   as: Member.self, addresses.remove),
    .post(Paths.password,        as: Member.self, ChangePassword(frames: frames, passwords: passwords).submit),
    .post(Paths.sessionEnd,      as: Member.self, sessions.one),
    .post(Paths.sessionsEnd,     as: Member.self, sessions.others),

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
