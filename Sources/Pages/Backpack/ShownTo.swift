/// Who sees a badge of somebody's backpack.
public enum ShownTo: String, Sendable, Hashable, CaseIterable {
  case everyone
  case onlyMe = "only-me"

  /// The field of a visibility form. Its values are those of this type.
  public static let fieldName = "shown-to"
}
