internal import Backpack
internal import Gateway
internal import Names
internal import Storage
internal import Verification

/// `GET /award/{id}/record`, `GET /backpack/imports/{id}/record`: every answer that a verdict rests on, for whoever's
/// badge it is. It may hold an address in clear, so nobody else gets it.
struct DownloadRecord: Sendable {
  func ofAward(_ call: Call<Member>, id: PublicID) async throws -> Answer {
    let account = call.who.account.id
    let (row, records) = try await call.storage.transaction { db in
      (try db.holding(id), try db.records(ofHolding: id, of: account))
    }
    guard let row, row.account.id == account else { throw Refusal.notFound }
    if let records { return .record(of: records.map(WebDocument.init)) }
    guard row.isAward else { throw Refusal.notFound }
    let material = try await AwardMaterial.load(id, call)
    let addresses = try await call.storage.transaction { db in try db.confirmedAddresses(of: account) }
    let report = await material.verify(for: addresses, base: call.settings.base, now: call.now)
    return .record(of: report.documents)
  }

  func ofImport(_ call: Call<Member>, id: PublicID) async throws -> Answer {
    let records = try await call.storage.transaction { db in
      try db.records(ofImport: id, of: call.who.account.id)
    }
    guard let records else { throw Refusal.notFound }
    return .record(of: records.map(WebDocument.init))
  }
}
