extension WebAddress {
  /// Why a text is not an address that Lapel asks.
  public enum Refusal: Error, Sendable, Hashable {
    /// It is longer than ``WebAddress/maximumLength``.
    case tooLong
    /// It holds white space, a control character, an invisible one or a backslash.
    case forbiddenCharacter
    /// It does not begin with `http://` or `https://`.
    case scheme
    /// It carries a user name or password before an `@`.
    case userinfo
    /// It has no host, or one that is neither a name in ASCII nor an address in brackets.
    case host
    /// Its host is a number, but not four decimal numbers: `0x7f.1`, `2130706433`, `1.2.3.4.5`.
    case numericHost
    /// Its port is no number, or one at which no web server answers.
    case port
  }
}
