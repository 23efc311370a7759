internal import Addresses
internal import Backpack
internal import Gateway
internal import Names
internal import Pages

/// What somebody wants to see of their backpack, from the address. What makes no sense narrows nothing.
struct BackpackRequest: Sendable {
  let filter: HoldingFilter
  let after: PublicID?
  /// Whether all that needs attention is shown.
  let showsAllAttention: Bool

  init(_ request: Incoming) {
    func text(_ name: String) -> String? {
      request.query(name).map { String($0.prefix(200)).trimmingSpaces }.flatMap { $0.isEmpty ? nil : $0 }
    }
    filter = HoldingFilter(
      issuer: text(BackpackFilter.issuerField),
      year: text(BackpackFilter.yearField).flatMap { Int($0) }.flatMap { (1...9999).contains($0) ? $0 : nil },
      state: text(BackpackFilter.stateField).flatMap(HoldingFilter.State.init(rawValue:)),
      visibility: text(BackpackFilter.shownToField).flatMap(Visibility.init(rawValue:)),
      words: text(BackpackFilter.wordsField), isUncollected: text(BackpackFilter.uncollectedField) == "yes",
      order: text(BackpackFilter.orderField).flatMap(HoldingFilter.Order.init(rawValue:)) ?? .newest)
    after = request.query("after").flatMap { PublicID($0) }
    showsAllAttention = request.query("attention") == "all"
  }

  /// The same wish, from another place on.
  func link(after: PublicID? = nil) -> Link {
    let wishes: [(name: String, value: String?)] = [
      (BackpackFilter.wordsField, filter.words), (BackpackFilter.issuerField, filter.issuer),
      (BackpackFilter.yearField, filter.year.map(String.init)), (BackpackFilter.stateField, filter.state?.rawValue),
      (BackpackFilter.shownToField, filter.visibility?.rawValue),
      (BackpackFilter.uncollectedField, filter.isUncollected ? "yes" : nil),
      (BackpackFilter.orderField, filter.order == .newest ? nil : filter.order.rawValue),
      ("after", after?.description),
    ]
    return Paths.backpack.link().with(query: wishes.compactMap { wish in wish.value.map { (wish.name, $0) } })
  }

  /// What the form shows as chosen.
  func fields(issuers: [String], years: [Int]) -> BackpackFilter {
    BackpackFilter(
      words: filter.words ?? "", issuer: filter.issuer ?? "", year: filter.year.map(String.init) ?? "",
      state: filter.state?.rawValue ?? "", shownTo: filter.visibility?.rawValue ?? "",
      isUncollected: filter.isUncollected, order: filter.order.rawValue, issuers: issuers, years: years)
  }
}
