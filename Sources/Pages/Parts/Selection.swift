/// A choice from a list, with its label.
struct Selection: Template {
  var name: String
  var label: String
  var choices: [Choice]
  /// The value that is chosen; the first one where none is.
  var chosen: String

  /// What can be chosen.
  struct Choice: Sendable, Hashable {
    var value: String
    var words: String
  }
}
