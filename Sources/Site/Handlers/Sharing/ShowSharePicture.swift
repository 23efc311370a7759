internal import Addresses
internal import Backpack
internal import Gateway
internal import Names
internal import Pages
internal import Pictures
internal import Storage

/// `GET /award/{id}/share.png`, `GET /user/{nick}/share.png`: the picture that other sites show with the address.
struct ShowSharePicture: Sendable {
  let drawings: Drawings

  func award(_ call: Call<Anyone>, id: PublicID) async throws -> Answer {
    let shared = try await SharedAward.load(id, call)
    let (messages, state) = (Messages(), shared.state(call))
    let card = ShareCard(
      siteName: call.settings.name, eyebrow: shared.holding.issuerName, title: shared.holding.name,
      lines: [messages.awardTo(person: shared.person.name), messages.day(shared.holding.orderedAt)],
      mark: ShareCard.Mark(words: state.words(messages), tone: ShareCard.Tone(state)),
      initials: String(shared.holding.name.prefix(1)), cloth: Cloth.navy.colour)
    let png = try await drawings.png(
      of: card, pictures: shared.holding.picture.map { [$0] } ?? [], subject: .holding(shared.holding.id), call)
    return .shared(png, mediaType: "image/png", kind: .picture, of: shared.account, for: call)
  }

  func profile(_ call: Call<Anyone>, nickname: Nickname) async throws -> Answer {
    let shared = try await SharedProfile.load(nickname, call)
    let (messages, person) = (Messages(), shared.person)
    let standing = shared.holdings.filter { !BadgeState($0.standing(at: call.now)).isUnderDoubt }
    let card = ShareCard(
      siteName: call.settings.name, eyebrow: person.name == person.nickname ? "" : "@\(person.nickname)",
      title: person.name, lines: [messages.countBadges(shared.account.badgesShown)], initials: person.initials,
      cloth: person.cloth.colour)
    let png = try await drawings.png(
      of: card,
      pictures: standing.isEmpty ? [shared.account.picture].compactMap(\.self) : standing.compactMap(\.picture),
      subject: .account(shared.account.id), call)
    return .shared(png, mediaType: "image/png", kind: .picture, of: shared.account, for: call)
  }
}

extension ShareCard.Tone {
  init(_ state: BadgeState) {
    self =
      switch state {
      case .verified: .good
      case .verifiedWithRemarks: .remark
      case .expired, .notFullyChecked: .neutral
      case .revoked, .suspended, .notVerified, .notYours: .bad
      }
  }
}
