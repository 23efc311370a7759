internal import Backpack
internal import Crypto
internal import Foundation
internal import Names
internal import Postgres
internal import Storage

/// Asks Libravatar for the picture of one account, and again once a week, for as long as there is an address to ask by.
struct FetchLibravatar: Sendable {
  let storage: Storage
  /// `nil` where the operator does not want it.
  let libravatar: Libravatar?
  let clock: @Sendable () -> Date

  /// In seconds.
  static let pause: Double = 7 * 86_400
  static let pauseAfterSilence: Double = 86_400

  func run(
    _ job: Job, finish: @escaping @Sendable (isolated Connection) throws -> Bool,
    reschedule: @escaping @Sendable (isolated Connection, Date) throws -> Bool
  ) async throws {
    let account = Account.ID(rawValue: job.subject)
    let address = try await storage.transaction { db in try db.libravatarAddress(of: account) }
    guard let libravatar, let address else {
      _ = try await storage.transaction { db in try finish(db) }
      return
    }
    let answer = await libravatar.ask(for: address)
    let now = clock()
    try await storage.transaction { db in
      switch answer {
      case .silent: _ = try reschedule(db, now.addingTimeInterval(Self.pauseAfterSilence))
      case .none:
        guard try reschedule(db, now.addingTimeInterval(Self.pause)) else { return }
        try db.setLibravatar(of: account, to: nil, for: address)
      case .picture(let png):
        guard try reschedule(db, now.addingTimeInterval(Self.pause)) else { return }
        let name = PictureName(digest: Array(SHA256.hash(data: Data(png))), kind: .png)
        try db.store(picture: png, sha256: name.digestBytes, mediaType: name.kind.mediaType)
        try db.setLibravatar(of: account, to: name, for: address)
      }
    }
  }
}
