internal import Addresses
internal import Backpack
internal import Foundation
internal import Gateway
internal import LinkedData
internal import Names
internal import Storage

/// `GET /user/{nick}/json`: a profile in the shape that Fedora's badges have, so that their clients work here.
struct ShowProfileJSON: Sendable {
  func answer(_ call: Call<Anyone>, nickname: Nickname) async throws -> Answer {
    try await MovedProfile.orMoved(call, to: { Paths.profileJSON.link($0) }, { try await document(call, nickname) })
  }

  private func document(_ call: Call<Anyone>, _ nickname: Nickname) async throws -> Answer {
    let size = min(max(call.request.query("size").flatMap { Int($0) } ?? 100, 1), 1000)
    let found = try await call.storage.transaction { db in
      guard let account = try db.visibleAccount(nickname: nickname) else {
        throw try MovedProfile.following(nickname, in: db)
      }
      return (
        account: account, holdings: try db.describedHoldings(of: account.id, limit: size),
        rank: try db.profileFacts(of: account).rank, share: try db.earnedShare(of: account.id)
      )
    }
    let (rank, share) = (found.rank, found.share)
    let isRanked = found.account.isListed && found.account.isRanked && found.account.badgesShown > 0
    let percentile = isRanked && rank.people > 0 ? Double(rank.place) / Double(rank.people) * 100 : 0
    let earned = share.badgeClasses > 0 ? Double(share.earned) / Double(share.badgeClasses) * 100 : 0
    let document: JSON = [
      "assertions": .array(found.holdings.map { Self.assertion($0, base: call.settings.base) }),
      "percent_earned": JSON(earned),
      "percentile": .string(String(format: "%.4f", percentile)),
      "rank": JSON(isRanked ? rank.place : 0),
      "user": .string(found.account.nickname.description),
      "user_count": JSON(rank.people),
    ]
    return .publicJSON(document.bytes).indexed(asWantedBy: found.account)
      .kept(from: [.account(found.account.id), .standing])
  }

  private static func assertion(_ described: DescribedHolding, base: BaseAddress) -> JSON {
    let holding = described.holding
    return [
      "description": .string(described.description),
      "id": .string(holding.badgeClass?.description ?? holding.publicID.description),
      "image": holding.pictureLink.map { .string(base.absolute($0)) } ?? .null,
      "issued": JSON(holding.orderedAt.timeIntervalSince1970),
      "name": .string(holding.name),
      "tags": holding.tags.isEmpty ? .null : .string(holding.tags.map { $0 + "," }.joined()),
    ]
  }
}
