internal import Addresses
internal import Backpack
internal import Gateway
internal import Names
internal import Pages

/// `GET /embed/award/{id}/strip.svg`, `GET /embed/user/{nick}/strip.svg`: what README files show. `?theme=` settles on
/// `light` or `dark`.
struct ShowStrip: Sendable {
  let drawings: Drawings

  func award(_ call: Call<Anyone>, id: PublicID) async throws -> Answer {
    let shared = try await SharedAward.load(id, call)
    return try await answer(
      title: shared.holding.name, line: shared.line(shared.person.name, call), [shared.holding], .wordsBeside,
      of: shared.account, call)
  }

  func profile(_ call: Call<Anyone>, nickname: Nickname) async throws -> Answer {
    let shared = try await SharedProfile.load(nickname, call)
    // A small picture has no room to say that a badge no longer stands.
    let standing = shared.holdings.filter { !BadgeState($0.standing(at: call.now)).isUnderDoubt }
    return try await answer(
      title: shared.person.name, line: Messages().countBadges(shared.account.badgesShown), standing, .wordsBelow,
      of: shared.account, call)
  }

  private func answer(
    title: String, line: String, _ holdings: [Holding], _ arrangement: StripDrawing.Arrangement,
    of person: Account, _ call: Call<Anyone>
  ) async throws -> Answer {
    let names = holdings.compactMap(\.picture)
    let small = try await drawings.thumbnails(of: names, side: 2 * StripDrawing.pictureSide, call)
    let strip = StripDrawing(
      title: title, line: line, pictures: names.compactMap { small[$0] }.map(Link.init(png:)),
      theme: call.request.embedTheme, arrangement: arrangement)
    return .shared(strip.markup(), mediaType: "image/svg+xml", kind: .strip, of: person, for: call)
  }
}

extension Incoming {
  /// Light or dark as the page around asks for it. No cookie is read.
  var embedTheme: Theme { query("theme").flatMap(Theme.init(rawValue:)) ?? .auto }
}
