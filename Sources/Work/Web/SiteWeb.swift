internal import Addresses
internal import Backpack
internal import Foundation
internal import Issuing
internal import Names
internal import OpenBadges
internal import Storage
internal import Verification

/// The web as a verification sees it: addresses of this site are read from storage, all others are fetched.
///
/// A badge of this site never makes the site call itself, which it could not from behind some proxies, and which would
/// wait for itself under load. No database connection is held while the network is awaited.
struct SiteWeb: Sendable {
  let storage: Storage
  /// The way to everywhere else.
  let elsewhere: Web
  let base: BaseAddress
  let clock: @Sendable () -> Date

  /// The web for anybody.
  var web: Web { web(for: nil) }

  /// The web for somebody: their own hidden awards are there for them alone.
  func web(for viewer: Account.ID?) -> Web {
    Web(home: WebOrigin(base.description)) { address, accept in
      if let path = path(within: address) { return await own(address, path, accept, for: viewer) }
      return await elsewhere.get(address, accept)
    }
  }

  /// The path of an address of this site; `nil` for every other one.
  private func path(within address: String) -> [String]? {
    let prefix = base.description + "/"
    guard address.utf8.starts(with: prefix.utf8) else { return nil }
    let rest = address.dropFirst(prefix.count).prefix { $0 != "?" && $0 != "#" }
    return rest.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  }

  private func own(
    _ address: String, _ path: [String], _ accept: Accept, for viewer: Account.ID?
  ) async -> WebAnswer {
    do {
      if let published = try await foreignBadge(path) { return await elsewhere.get(published, accept) }
      var found = try await badge(at: address, path, for: viewer)
      if found == nil { found = try await assertion(path, for: viewer) }
      if found == nil { found = try await reply(path) }
      let (status, mediaType, body) = found ?? (404, "text/plain", [])
      return .document(
        WebDocument(
          address: address, finalAddress: address, status: status, mediaType: mediaType, body: body,
          fetchedAt: clock()))
    } catch {
      return .unreachable(.busy)
    }
  }

  /// Where a badge from elsewhere is published whose page here is handed in; `nil` where not everyone may see it, or where
  /// it is published nowhere.
  private func foreignBadge(_ path: [String]) async throws -> String? {
    guard let id = Paths.award.match(path),
      let row = try await storage.transaction({ db in try db.holding(id) }), !row.isAward,
      row.account.state == .active, row.holding.visibility == .everyone,
      let published = row.facts?.assertionID, WebOrigin(published) != nil, self.path(within: published) == nil
    else { return nil }
    return published
  }

  /// What the page or the file of an award stands for: people hand in whichever address they have before them.
  private func badge(at address: String, _ path: [String], for viewer: Account.ID?) async throws -> Reply? {
    guard Paths.award.match(path) != nil || Paths.awardFile.match(path) != nil else { return nil }
    switch await OwnAwards(storage: storage, base: base).statement(at: address, for: viewer) {
    case .jws(let text): return (200, "text/plain", Array(text.utf8))
    case .address(let assertion):
      guard let path = self.path(within: assertion) else { return nil }
      return try await self.assertion(path, for: viewer)
    case .json, nil: return nil
    }
  }

  /// The assertion of a signed award proves nothing without its signature; where it is withdrawn it says so itself.
  private func assertion(_ path: [String], for viewer: Account.ID?) async throws -> Reply? {
    guard let id = Paths.assertion.match(path),
      let facts = try await storage.transaction({ db in try db.award(id, for: viewer) })
    else { return nil }
    if facts.award.proof == .signed, facts.award.revocation == nil,
      case .jws(let text)? = OwnAwards(storage: storage, base: base).statement(of: facts)
    {
      return (200, "text/plain", Array(text.utf8))
    }
    let bytes = AwardDocuments(base: base).published(facts.award).bytes
    return (facts.award.revocation == nil ? 200 : 410, AwardDocuments.mediaType, bytes)
  }

  private typealias Reply = (status: Int, mediaType: String, body: [UInt8])

  private func reply(_ path: [String]) async throws -> Reply? {
    let documents = AwardDocuments(base: base)
    let json = AwardDocuments.mediaType
    return try await storage.transaction { db in
      if let slug = Paths.badgeClass.match(path) {
        return try db.badgeClass(slug).map { (200, json, documents.badgeClass($0.badgeClass)) }
      }
      if let slug = Paths.issuerProfile.match(path) {
        return try db.issuer(slug).map { (200, json, documents.profile(of: $0)) }
      }
      if let slug = Paths.issuerKey.match(path) {
        return try db.issuer(slug).map { (200, json, documents.key(of: $0)) }
      }
      if let slug = Paths.revocations.match(path), let issuer = try db.issuer(slug) {
        return (200, json, documents.revocationList(of: issuer, awards: try db.withdrawnAwards(of: slug)))
      }
      if let name = Paths.picture.match(path) {
        return try db.picture(sha256: name.digestBytes, mediaType: name.kind.mediaType).map {
          (200, $0.mediaType, $0.bytes)
        }
      }
      return nil
    }
  }
}
