/// Why a mail was not handed over.
public enum MailFailure: Error, Sendable, Hashable {
  /// Later it may go: to be tried again.
  case temporary(Reason)
  /// The server will not take this mail: trying again is no use.
  case permanent(Reason)

  public enum Reason: Sendable, Hashable {
    /// The server's own words, shortened, with its three-digit code.
    case reply(code: Int, text: String)
    /// Nothing answers at the server's address, or it has none.
    case unreachable
    /// The server did not finish in time.
    case timedOut
    /// The connection ended in the middle.
    case interrupted
    /// No trusted encrypted connection could be agreed on, and the configuration asks for one.
    case encryption
    /// The server wants other credentials.
    case credentials
    /// Sender or recipient is not an address that can be written to.
    case address
    /// Nobody waits for the mail any more.
    case cancelled
    /// libcurl could not do its work; the number is its error code.
    case internalFault(code: Int)
  }

  public var isPermanent: Bool {
    if case .permanent = self { true } else { false }
  }

  public var reason: Reason {
    switch self {
    case .temporary(let reason), .permanent(let reason): reason
    }
  }
}
