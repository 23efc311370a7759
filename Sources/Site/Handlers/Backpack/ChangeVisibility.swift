internal import Addresses
internal import Backpack
internal import Gateway
internal import Names
internal import Pages
internal import Storage

/// `POST /backpack/visibility` and `POST /backpack/badges/{id}/visibility`: who may see badges.
struct ChangeVisibility: Sendable {
  func many(_ call: Call<Member>) async throws -> Answer {
    let chosen = call.form.values(HeldBadge.fieldName).prefix(200).compactMap { PublicID($0) }
    guard !chosen.isEmpty else { return .seeOther(Paths.backpack.link(), saying: .nothingChosen) }
    let visibility = try visibility(call.form)
    _ = try await call.storage.transaction { db in
      try db.setVisibility(of: chosen, to: visibility, account: call.who.account.id)
    }
    return .seeOther(Paths.backpack.link(), saying: visibility == .everyone ? .holdingsShown : .holdingsHidden)
  }

  func one(_ call: Call<Member>, id: PublicID) async throws -> Answer {
    let visibility = try visibility(call.form)
    let changed = try await call.storage.transaction { db in
      try db.setVisibility(of: [id], to: visibility, account: call.who.account.id)
    }
    guard changed == 1 else { throw Refusal.notFound }
    return .seeOther(Paths.award.link(id), saying: visibility == .everyone ? .holdingsShown : .holdingsHidden)
  }

  private func visibility(_ form: Form) throws -> Visibility {
    switch ShownTo(rawValue: form[ShownTo.fieldName]) {
    case .everyone: .everyone
    case .onlyMe: .onlyMe
    case nil: throw Refusal(.badRequest)
    }
  }
}
