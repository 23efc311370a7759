internal import Addresses

/// The form that narrows a backpack.
struct BackpackFilterForm: Template {
  var filter: BackpackFilter
  /// Where it leads, and where nothing is narrowed.
  var backpack: Link
  var isNarrow: Bool

  func issuers(_ messages: Messages) -> [Selection.Choice] {
    [.init(value: "", words: messages.filterAnyIssuer)] + filter.issuers.map { .init(value: $0, words: $0) }
  }

  func years(_ messages: Messages) -> [Selection.Choice] {
    [.init(value: "", words: messages.filterAnyYear)] + filter.years.map { .init(value: "\($0)", words: "\($0)") }
  }

  func states(_ messages: Messages) -> [Selection.Choice] {
    [.init(value: "", words: messages.filterAnyState)]
      + ["verified", "expired", "fallen", "open"].map { .init(value: $0, words: messages.text("filterState.\($0)")) }
  }

  func audiences(_ messages: Messages) -> [Selection.Choice] {
    [.init(value: "", words: messages.filterAnyAudience)]
      + ShownTo.allCases.map { .init(value: $0.rawValue, words: $0.words(messages)) }
  }

  func orders(_ messages: Messages) -> [Selection.Choice] {
    ["newest", "oldest", "name", "issuer"].map { .init(value: $0, words: messages.text("order.\($0)")) }
  }
}
