internal import Addresses
internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import Pages
internal import Storage

/// `/settings/export`: everything of an account to take away, and `…/file`, the ZIP itself.
struct ExportBackpack: Sendable {
  let frames: Frames
  let styleSheet: [UInt8]

  init(frames: Frames, files: StaticFiles) {
    self.frames = frames
    styleSheet = FileName(segment: "export.css").flatMap { files.file($0)?.bytes } ?? []
  }

  func show(_ call: Call<Member>) async throws -> Answer {
    let belongings = try await call.storage.transaction { db in try db.belongings(of: call.who.account.id) }
    let page = ExportPage(
      frame: frames.frame(for: call), badges: belongings.badges, bytes: belongings.bytes, file: Paths.exportFile.link())
    return .page(page.bytes)
  }

  func download(_ call: Call<Member>) async throws -> Answer {
    try await RateLimit.exports.take("\(call.who.account.id.rawValue)", storage: call.storage, at: call.now)
    let export = BackpackExport(
      account: call.who.account, storage: call.storage, settings: call.settings, styleSheet: styleSheet, now: call.now)
    var answer = Answer.download([], mediaType: "application/zip", name: "lapel-export.zip")
    answer.stream = { client in try await export.write(to: client) }
    return answer
  }
}
