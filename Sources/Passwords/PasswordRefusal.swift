extension Password {
  /// Why a text cannot be chosen as a password.
  public enum Refusal: Error, Sendable, Hashable {
    /// It has fewer characters than ``Password/minimumLength``.
    case tooShort
    /// It has more bytes than ``Password/maximumBytes``.
    case tooLong
    /// It holds a control character, such as U+0000, which another program might take for the end.
    case controlCharacter
    /// It is among the passwords that are tried first.
    case common
    /// It is the person's own nickname or address.
    case sameAsName
  }
}
