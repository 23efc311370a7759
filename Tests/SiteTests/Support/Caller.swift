/// Who sends a request, for the table of who may do what.
enum Caller: Int, CaseIterable, Sendable {
  case anonymous, disabled, other, moderator, admin, owner
}
