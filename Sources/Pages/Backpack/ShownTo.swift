/// Who sees a badge or a collection of somebody's backpack.
public enum ShownTo: String, Sendable, Hashable, CaseIterable {
  case everyone, members, link
  case onlyMe = "only-me"

  /// The field of a visibility form. Its values are those of this type.
  public static let fieldName = "shown-to"
}

extension ShownTo {
  func words(_ messages: Messages) -> String { messages.text("shown.\(rawValue)") }
}
