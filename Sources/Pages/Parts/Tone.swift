/// The colour of a state, by the name that the stylesheet has for it.
enum Tone: String {
  case ok
  case remark
  case bad
  case other
  /// Neither good nor bad news.
  case neutral = ""
}
