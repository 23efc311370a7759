internal import Addresses
internal import Backpack
internal import Gateway
internal import Pages
internal import Storage

/// `GET /backpack/import`: hand in badges, and see what became of the last ones.
struct ShowImport: Sendable {
  let frames: Frames

  func answer(_ call: Call<Member>) async throws -> Answer { .page(try await page(call).bytes) }

  /// The page as it stands, for a form to be shown again with what was wrong.
  func page(_ call: Call<Member>) async throws -> ImportPage {
    let account = call.who.account.id
    let (batch, identities) = try await call.storage.transaction { db in
      (try db.latestBatch(of: account), try db.identities(of: account))
    }
    return ImportPage(
      frame: frames.frame(for: call), maximumFiles: UploadLimits.files, maximumBytes: UploadLimits.file,
      batch: batch.isEmpty
        ? nil
        : ImportBatch(imports: batch.map { ImportLine($0, at: call.now) }, again: Paths.importBadges.link()),
      addresses: identities.map(OwnAddress.init))
  }
}
