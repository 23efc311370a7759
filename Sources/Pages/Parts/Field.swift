/// A line of text in a form, with its label, hint and problem.
struct Field: Template {
  /// The name that is sent, also the element's id.
  var name: String
  var label: String
  var hint = ""
  var type = Kind.text
  var value = ""
  var autocomplete = ""
  var isRequired = true
  var problem: Problem?

  enum Kind: String {
    case text, email, password, search
  }

  /// The ids of what explains the field, or nothing.
  var explanations: String {
    [hint.isEmpty ? nil : "\(name)-hint", problem == nil ? nil : "\(name)-problem"]
      .compactMap { $0 }.joined(separator: " ")
  }

  /// Names and addresses are written in their own spelling; telephones should not mend it.
  var isVerbatim: Bool { type == .email || autocomplete == "username" || autocomplete == "one-time-code" }
}
