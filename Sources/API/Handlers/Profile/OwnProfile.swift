internal import Addresses
internal import Backpack
internal import Gateway
internal import LinkedData
internal import Names
internal import Storage

/// `GET` and `PATCH /api/v1/profile`: what the person whose token it is says of themselves.
struct OwnProfile: Sendable {
  func show(_ call: Call<Program>) async throws -> Answer {
    _ = try QueryReader(call.request)
    let account = call.who.account
    let links = try await call.storage.transaction { db in try db.profileLinks(of: account.id) }
    return .document(.profile(account, links: links, base: call.settings.base), for: call.request)
  }

  func change(_ call: Call<Program>) async throws -> Answer {
    _ = try QueryReader(call.request)
    let change = try ProfileChange(MemberReader(body: call, as: MemberReader.changes))
    let base = call.settings.base
    let document = try await call.storage.transaction { db in
      let account = try db.lock(call.who.account.id)
      let links = try db.profileLinks(of: account.id)
      try call.request.expects(.profile(account, links: links, base: base))
      try db.setProfile(
        of: account.id, displayName: change.name ?? account.displayName,
        biography: change.biography?.description ?? account.biography,
        pronouns: change.pronouns?.description.replacing("\n", with: " ") ?? account.pronouns,
        isListed: change.isListed ?? account.isListed, isIndexed: change.isIndexed ?? account.isIndexed,
        isRanked: change.isRanked ?? account.isRanked)
      if let links = change.links { try db.setProfileLinks(of: account.id, to: links.map(\.address)) }
      return JSON.profile(
        try db.lock(account.id), links: change.links?.map(\.address) ?? links, base: base)
    }
    return .changed(document, for: call, readWith: .profileRead)
  }
}
