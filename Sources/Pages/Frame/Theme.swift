/// Light or dark, or as the visitor's device has it.
public enum Theme: String, Sendable, CaseIterable {
  case auto, light, dark

  /// The field of the appearance form. Its values are those of this type.
  public static let fieldName = "theme"
}
