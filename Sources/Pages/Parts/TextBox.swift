/// Several lines of text in a form, with label, hint and problem.
struct TextBox: Template {
  var name: String
  var label: String
  var hint = ""
  var value = ""
  var rows = 4
  var problem: Problem?

  /// The ids of what explains the field, or nothing.
  var explanations: String {
    [hint.isEmpty ? nil : "\(name)-hint", problem == nil ? nil : "\(name)-problem"]
      .compactMap { $0 }.joined(separator: " ")
  }
}
