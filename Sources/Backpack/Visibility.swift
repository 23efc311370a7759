/// Who may see something.
public enum Visibility: String, Sendable, CaseIterable {
  case everyone, members, link
  case onlyMe = "only-me"
}
