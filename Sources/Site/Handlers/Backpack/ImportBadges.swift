internal import Addresses
internal import Archive
internal import Backpack
internal import Crypto
internal import Foundation
internal import Gateway
internal import HTTPTypes
internal import MicroHTTP
internal import Names
internal import Pages
internal import Storage

/// `POST /backpack/import`: badges by file (many at once), address or paste.
///
/// Each file is stored as it arrives, in a transaction of its own, before anything is acknowledged; then the answer waits
/// a moment for what becomes of them, so that most people see it at once.
struct ImportBadges: Sendable {
  let frames: Frames
  let drawings: Drawings
  /// How long reading a ZIP may take.
  let unpacking: Duration

  func submit(_ call: Call<Member>) async throws -> Answer {
    guard let upload = call.upload else { throw Refusal(.badRequest) }
    let account = call.who.account.id
    try await RateLimit.imports.take("\(account.rawValue)", storage: call.storage, at: call.now)
    let room = try await ImportQuota.check(account, storage: call.storage)
    var intake = Intake(account: account, storage: call.storage, now: call.now)
    var isProfileTaken = false
    for try await part in upload {
      guard let person = try await take(part, room: room, into: &intake), try await isCaller(person, call) else {
        continue
      }
      if try await restore(person.profile, call) { isProfileTaken = true }
      if let portrait = person.portrait { try await restore(portrait, call) }
    }
    // Where the form comes back with all of its text, they are in it.
    if intake.count > 0, intake.textProblem == nil { try await intake.refuseFaultyAddresses() }
    try await intake.sayWhatIsLeft()
    let batch = intake.batch
    if intake.count > 0 {
      try await call.storage.transaction { db in try db.forgetRemarks(of: account, before: batch) }
    }
    guard intake.count > 0, intake.textProblem == nil else { return try await again(call, intake) }
    await settled(batch, call)
    return isProfileTaken
      ? .seeOther(Paths.importBadges.link(), saying: .profileTakenOver) : .seeOther(Paths.importBadges.link())
  }

  /// - Returns: whose it is, where the part is the export of a Lapel.
  private func take(_ part: Part, room: Int, into intake: inout Intake) async throws -> RestoredPerson? {
    switch part.name {
    case ImportPage.fileField:
      let isArchive = ZIPReader.isZIP(part.bytes)
      if part.isTooLarge || (part.bytes.count > UploadLimits.file && !isArchive) {
        try await intake.refuse(file: part.fileName ?? "")
      } else if isArchive || ZIPEntry(name: part.fileName ?? "").ending == "zip" {
        let unpack = UnpackArchive(name: part.fileName ?? "", room: room, time: unpacking)
        return try await unpack.run(part.bytes, into: &intake)
      } else if !(part.bytes.isEmpty && (part.fileName ?? "").isEmpty) {
        try await intake.take(part.bytes, .file, label: part.fileName ?? "")
      }
    case ImportPage.addressField: try await intake.take(addresses: part.bytes)
    case ImportPage.textField: try await intake.take(text: part.bytes)
    default: break
    }
    return nil
  }

  /// Whether an export is of whoever brings it: an address that was proved there is proved here.
  private func isCaller(_ person: RestoredPerson, _ call: Call<Member>) async throws -> Bool {
    let own = try await call.storage.transaction { db in try db.confirmedAddresses(of: call.who.account.id) }
    return own.contains(where: person.addresses.contains)
  }

  /// Takes over what somebody said of themselves on another Lapel, where they say nothing here. Whether anything was.
  private func restore(_ profile: RestoredProfile, _ call: Call<Member>) async throws -> Bool {
    guard !profile.isEmpty else { return false }
    return try await call.storage.transaction { db in try db.takeOver(profile, for: call.who.account.id) }
  }

  /// Takes over the picture that somebody had on another Lapel, where they have none here. It is drawn anew like any other;
  /// one that cannot be is passed over.
  private func restore(_ picture: [UInt8], _ call: Call<Member>) async throws {
    let account = call.who.account
    guard !account.hasOwnPicture,
      (try? await RateLimit.portraits.take("\(account.id.rawValue)", storage: call.storage, at: call.now)) != nil,
      let png = try? await drawings.portrait(of: picture)
    else { return }
    let portrait = NewPortrait(png)
    try await call.storage.transaction { db in try portrait.keep(for: account.id, in: db) }
  }

  /// The page again, with what was wrong; what was stored before stays stored.
  private func again(_ call: Call<Member>, _ intake: Intake) async throws -> Answer {
    var page = try await ShowImport(frames: frames).page(call)
    let faulty = intake.faultyAddresses
    page.address = faulty.joined(separator: "\n")
    page.addressProblem = faulty.isEmpty ? nil : Problem(kind: .importAddressMalformed)
    page.textProblem = intake.textProblem
    page.problem = faulty.isEmpty && intake.textProblem == nil ? Problem(kind: .importEmpty) : nil
    return .page(page.bytes, status: .unprocessableContent)
  }

  /// Waits until nothing of the batch is open, two seconds at most.
  private func settled(_ batch: PublicID, _ call: Call<Member>) async {
    let end = ContinuousClock.now + .seconds(2)
    var pause = Duration.milliseconds(20)
    while ContinuousClock.now < end {
      try? await Task.sleep(for: pause)
      let open = try? await call.storage.transaction { db in
        try db.countUnsettled(batch: batch, of: call.who.account.id)
      }
      if open == nil || open == 0 { return }
      pause = min(pause * 2, .milliseconds(250))
    }
  }
}
