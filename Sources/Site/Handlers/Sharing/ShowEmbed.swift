internal import Addresses
internal import Backpack
internal import Gateway
internal import Names
internal import Pages

/// `GET /embed/award/{id}`, `GET /embed/user/{nick}`: what other sites show in a frame.
struct ShowEmbed: Sendable {
  let frames: Frames

  func award(_ call: Call<Anyone>, id: PublicID) async throws -> Answer {
    let shared = try await SharedAward.load(id, call)
    let page = AwardEmbedPage(
      frame: frames.embedFrame(for: call), card: BadgeCard(shared.holding, at: call.now),
      issuer: shared.holding.issuerName, person: shared.person, awardedOn: shared.holding.orderedAt)
    return .shared(
      page.markup(), mediaType: "text/html; charset=utf-8", kind: .embed, of: shared.account, for: call)
  }

  func profile(_ call: Call<Anyone>, nickname: Nickname) async throws -> Answer {
    let shared = try await SharedProfile.load(nickname, call)
    let standing = shared.holdings.filter { !BadgeState($0.standing(at: call.now)).isUnderDoubt }
    let page = ProfileEmbedPage(
      frame: frames.embedFrame(for: call), person: shared.person, count: shared.account.badgesShown,
      badges: standing.map { BadgeCard($0, at: call.now) })
    return .shared(page.markup(), mediaType: "text/html; charset=utf-8", kind: .embed, of: shared.account, for: call)
  }
}

extension Frames {
  func embedFrame(for call: Call<Anyone>) -> EmbedFrame {
    EmbedFrame(siteName: call.settings.name, theme: call.request.embedTheme, stylesheet: links.files.stylesheet)
  }
}
