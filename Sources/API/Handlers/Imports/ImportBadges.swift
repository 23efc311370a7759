internal import Addresses
internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import LinkedData
internal import MicroHTTP
internal import Names
internal import Storage

/// `POST /api/v1/imports`: hands in badges, as files or by address or text; `GET …/{id}`: what became of them.
///
/// What is acknowledged is stored; then a worker looks at each, and the program asks again until all is settled.
struct ImportBadges: Sendable {
  static let limit = UploadLimits.file

  /// The forms in which one badge is handed in as it is.
  static let files = [
    "image/png", "image/svg+xml", "application/ld+json", "application/vc+ld+json", "application/vc", "application/jwt",
    "application/vc+jwt", "application/octet-stream",
  ]

  func submit(_ call: Call<Program>) async throws -> Answer {
    _ = try QueryReader(call.request)
    let account = call.who.account.id
    try await RateLimit.imports.take("\(account.rawValue)", storage: call.storage, at: call.now)
    try await ImportQuota.check(account, storage: call.storage)
    var handedIn = HandedIn(call)
    if let upload = call.upload {
      for try await part in upload { try await take(part, into: &handedIn) }
    } else if call.request.mediaType == "application/json" {
      let document = try ImportDocument(MemberReader(body: call))
      for address in document.addresses { try await handedIn.take(Array(address.utf8), .address, label: address) }
      if let text = document.text { try await handedIn.take(Array(text.utf8), .text, label: text) }
    } else {
      guard Self.files.contains(call.request.mediaType) else { throw Refusal(.unsupportedType) }
      if !call.bytes.isEmpty { try await handedIn.take(call.bytes, .file, label: call.request.mediaType) }
    }
    guard handedIn.count > 0 else {
      throw Refusal(.invalidMember, because: .init("interface.reason.nothing-handed-in"))
    }
    let batch = handedIn.batch
    let entries = try await call.storage.transaction { db in try db.imports(inBatch: batch, of: account) }
    return .made(.batch(batch, entries), at: Paths.batchAPI.link(batch), status: .accepted)
  }

  private func take(_ part: Part, into handedIn: inout HandedIn) async throws {
    guard part.name == "file" else { return }
    let name = part.fileName ?? part.mediaType ?? ""
    if part.isTooLarge || part.bytes.count > UploadLimits.file {
      try await handedIn.refuse(file: name)
    } else if !part.bytes.isEmpty {
      try await handedIn.take(part.bytes, .file, label: name)
    }
  }

  func show(_ call: Call<Program>, batch: PublicID) async throws -> Answer {
    _ = try QueryReader(call.request)
    let entries = try await call.storage.transaction { db in
      try db.imports(inBatch: batch, of: call.who.account.id)
    }
    guard !entries.isEmpty else { throw Refusal.notFound }
    return .document(.batch(batch, entries), for: call.request)
  }
}
