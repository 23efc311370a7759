internal import Addresses
internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import MicroHTTP
internal import Pages
internal import Storage

/// `POST /settings/picture`: a picture of the person. It is decoded and drawn anew in the limited process; the file itself
/// is not kept.
struct ChangePortrait: Sendable {
  let frames: Frames
  let drawings: Drawings

  func submit(_ call: Call<Member>) async throws -> Answer {
    guard let upload = call.upload else { throw Refusal(.badRequest) }
    let account = call.who.account.id
    try await RateLimit.portraits.take("\(account.rawValue)", storage: call.storage, at: call.now)
    var (file, isTooLarge): ([UInt8], Bool) = ([], false)
    for try await part in upload where part.name == PortraitForm.fileField {
      file = part.bytes
      isTooLarge = part.isTooLarge
    }
    guard !isTooLarge else {
      return try await again(
        Problem(kind: .pictureTooLarge, arguments: ["megabytes": "\(UploadLimits.file >> 20)"]), call)
    }
    guard !file.isEmpty else { return try await again(Problem(kind: .pictureMissing), call) }
    guard let png = try await drawings.portrait(of: file) else {
      return try await again(Problem(kind: .pictureUnreadable), call)
    }
    let portrait = NewPortrait(png)
    try await call.storage.transaction { db in try portrait.keep(for: account, in: db) }
    return .seeOther(Paths.settings.link(), saying: .pictureSaved)
  }

  func remove(_ call: Call<Member>) async throws -> Answer {
    let account = call.who.account.id
    try await call.storage.transaction { db in
      try db.setPicture(of: account, to: nil)
      try db.lookForLibravatar(of: account, at: call.now)
    }
    return .seeOther(Paths.settings.link(), saying: .pictureRemoved)
  }

  private func again(_ problem: Problem, _ call: Call<Member>) async throws -> Answer {
    var page = try await ShowSettings(frames: frames).page(call)
    page.portrait.problem = problem
    return .page(page.bytes, status: .unprocessableContent)
  }
}
