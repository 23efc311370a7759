internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import LinkedData
internal import Names
internal import Postgres
internal import Storage

/// `/api/v1/holdings/{id}`: one badge of one's own backpack. What lies in nobody's or somebody else's is not there.
struct OwnHolding: Sendable {
  func show(_ call: Call<Program>, id: PublicID) async throws -> Answer {
    _ = try QueryReader(call.request)
    let row = try await call.storage.transaction { db in try Self.row(id, call.who.account, in: db) }
    return .document(.details(row, base: call.settings.base, at: call.now), for: call.request)
  }

  static let parameters: [Operation.Parameter] = [
    .init(name: "joining", shape: ["type": "string", "enum": ["agreed"]])
  ]

  func change(_ call: Call<Program>, id: PublicID) async throws -> Answer {
    let query = try QueryReader(call.request, knows: Self.parameters)
    let isAgreed = try query.read("joining") { $0 == "agreed" ? true : nil } ?? false
    let change = try HoldingChange(MemberReader(body: call, as: MemberReader.changes))
    let (account, base) = (call.who.account, call.settings.base)
    let row = try await call.storage.transaction { db in
      try db.lock(holding: id, of: account.id)
      let row = try Self.row(id, account, in: db)
      try call.request.expects(.details(row, base: base, at: call.now))
      if let audience = change.visibility, audience != row.holding.visibility, !isAgreed,
        try db.joining([id], for: audience, of: account.id).joins
      {
        throw Refusal(.conflict, because: .init("interface.reason.joins-addresses", at: "/visibility"))
      }
      _ = try db.setCuration(
        of: id, note: change.note ?? row.note, showsEvidence: change.showsEvidence ?? row.showsEvidence,
        account: account.id)
      if let visibility = change.visibility,
        try db.setVisibility(of: [id], to: visibility, account: account.id) == 0
      {
        throw Refusal(.conflict, because: .init("interface.reason.not-yours", at: "/visibility"))
      }
      try pin(row.holding, change.isPinned, account, in: db)
      return try Self.row(id, account, in: db)
    }
    return .changed(.details(row, base: base, at: call.now), for: call, readWith: .backpackRead)
  }

  private func pin(_ holding: Holding, _ isPinned: Bool?, _ account: Account, in db: isolated Connection) throws {
    switch (isPinned, holding.pin) {
    case (true, nil):
      switch try db.pin(holding.publicID, of: account.id) {
      case .done, .notThere: break
      case .full:
        throw Refusal(
          .conflict, because: .init("interface.reason.pins", ["maximum": "\(Holding.mostPins)"], at: "/isPinned"))
      case .unseen: throw Refusal(.conflict, because: .init("interface.reason.pin-unseen", at: "/isPinned"))
      }
    case (false, .some): _ = try db.unpin(holding.publicID, of: account.id)
    default: break
    }
  }

  /// It can be brought back for thirty days.
  func remove(_ call: Call<Program>, id: PublicID) async throws -> Answer {
    _ = try QueryReader(call.request)
    let account = call.who.account
    try await call.storage.transaction { db in
      try db.lock(holding: id, of: account.id)
      let row = try Self.row(id, account, in: db)
      try call.request.expects(.details(row, base: call.settings.base, at: call.now))
      _ = try db.remove([id], of: account.id, at: call.now)
    }
    return .done
  }

  /// `POST …/restore`: brings back what was removed.
  func restore(_ call: Call<Program>, id: PublicID) async throws -> Answer {
    _ = try QueryReader(call.request)
    let row = try await call.storage.transaction { db in
      guard try db.bringBack([id], of: call.who.account.id) == 1 else { throw Refusal.notFound }
      return try Self.row(id, call.who.account, in: db)
    }
    return .changed(.details(row, base: call.settings.base, at: call.now), for: call, readWith: .backpackRead)
  }

  /// `POST …/check`: has a badge from elsewhere checked again as soon as may be.
  func check(_ call: Call<Program>, id: PublicID) async throws -> Answer {
    _ = try QueryReader(call.request)
    let account = call.who.account
    try await RateLimit.checksAgain.take("\(account.id.rawValue)", storage: call.storage, at: call.now)
    let row = try await call.storage.transaction { db in
      let row = try Self.row(id, account, in: db)
      guard try db.checkSoon(id, of: account.id, at: call.now) else {
        throw Refusal(.conflict, because: .init("interface.reason.own-award"))
      }
      return row
    }
    return .changed(
      .details(row, base: call.settings.base, at: call.now), for: call, readWith: .backpackRead, status: .accepted)
  }

  static func row(_ id: PublicID, _ account: Account, in db: isolated Connection) throws -> HoldingRow {
    guard let row = try db.holding(id), row.account.id == account.id else { throw Refusal.notFound }
    return row
  }
}
