extension MailServer {
  /// Why a text does not name a mail server.
  public enum Refusal: Error, Sendable, Hashable {
    /// It does not begin with `smtp://` or `smtps://`, or has a path or a fragment.
    case form
    /// The host is no name or address, or the port no number.
    case host
    /// The name or password is not percent-encoded UTF-8, or holds a control character.
    case credentials
    /// `from` is not an e-mail address.
    case sender
    /// `starttls` is none of `required`, `where-offered` and `never`, or does not go with `smtps://`.
    case encryption
    /// A password would go over a connection that anybody could pretend to be the end of.
    case credentialsWithoutCertainty
    /// A setting that there is not.
    case unknownSetting(String)
  }
}
