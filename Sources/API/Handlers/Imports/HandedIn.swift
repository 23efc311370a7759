internal import Backpack
internal import Crypto
internal import Foundation
internal import Gateway
internal import HTTPTypes
internal import Names
internal import Storage

/// What a program hands in at once: stored one by one, so that from then on each is safe.
struct HandedIn: Sendable {
  let account: Account.ID
  let storage: Storage
  let now: Date
  let batch = PublicID.random()
  private(set) var count = 0

  init(_ call: Call<Program>) {
    account = call.who.account.id
    storage = call.storage
    now = call.now
  }

  mutating func take(_ bytes: [UInt8], _ source: Import.Source, label: String) async throws {
    guard count < UploadLimits.files else { throw Refusal(.tooLarge) }
    let (batch, account, now, label) = (batch, account, now, Self.label(label))
    let hash = Array(SHA256.hash(data: Data(bytes)))
    _ = try await storage.transaction { db in
      try db.receive(bytes, sha256: hash, source: source, label: label, batch: batch, for: account, at: now)
    }
    count += 1
  }

  /// A file over the limit gets its own line and its own sentence; its bytes were not kept.
  mutating func refuse(file name: String) async throws {
    let (batch, account, now, label) = (batch, account, now, Self.label(name))
    let hash = Array(SHA256.hash(data: Data()))
    try await storage.transaction { db in
      try db.receiveRefused(
        ImportRefusal(.tooLarge), emptyHash: hash, label: label, batch: batch, for: account, at: now)
    }
    count += 1
  }

  /// A name to recognise it by.
  private static func label(_ text: String) -> String { Title(text.prefix(100))?.description ?? "?" }
}
