internal import Addresses
internal import Gateway
internal import Names
internal import Pages
internal import Storage

/// What a visitor wants to see of a profile, from the address. What makes no sense narrows nothing.
struct ProfileRequest: Sendable {
  let nickname: Nickname
  let choice: ShownChoice
  let after: PublicID?

  init(_ request: Incoming, _ nickname: Nickname) {
    self.nickname = nickname
    choice = ShownChoice(
      tag: request.searchWords("tag"), issuer: request.searchWords("issuer"),
      year: request.query("year").flatMap { Int($0) }.flatMap { (1...9999).contains($0) ? $0 : nil })
    after = request.query("after").flatMap { PublicID($0) }
  }

  /// Whether it is the whole profile from its beginning.
  var isStart: Bool { after == nil && choice == ShownChoice() }

  /// The same wish, from another place on.
  func link(after: PublicID? = nil) -> Link {
    let wishes = [
      ("tag", choice.tag), ("issuer", choice.issuer), ("year", choice.year.map(String.init)),
      ("after", after?.description),
    ]
    return Paths.profile.link(nickname).with(
      query: wishes.compactMap { name, value in value.map { (name: name, value: $0) } })
  }

  /// The marks of a kind as links, one that stands for all before them; nothing where there is nothing to tell apart.
  func tags(_ facets: [Facet], of kind: Facet.Kind, all: String, count: Int) -> [TagLink] {
    guard !facets.isEmpty else { return [] }
    let current: String? =
      switch kind {
      case .tag: choice.tag
      case .issuer: choice.issuer
      case .year: choice.year.map(String.init)
      }
    let profile = Paths.profile.link(nickname)
    return [TagLink(name: all, count: count, page: profile, isCurrent: current == nil)]
      + facets.map { facet in
        TagLink(
          name: facet.value, count: facet.count,
          page: profile.with(query: [(name: kind.rawValue, value: facet.value)]),
          isCurrent: facet.value == current)
      }
  }
}
