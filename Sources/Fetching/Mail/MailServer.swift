/// The server that takes this site's mail.
///
/// Unlike what ``Fetcher`` asks, it is the operator's choice, so it may be anywhere, on this machine too.
public struct MailServer: Sendable {
  /// What the connection must be before a mail, or a password, goes over it.
  public enum Encryption: Sendable, Hashable {
    /// Encrypted from the first byte (`smtps://`), with a certificate that is trusted.
    case fromTheStart
    /// `STARTTLS` with a certificate that is trusted, or nothing is sent.
    case required
    /// `STARTTLS` where the server offers it. The certificate is not looked at: whoever could forge it could as well
    /// hide the offer.
    case whereOffered
    /// Never; for a server on the same machine.
    case never
  }

  /// A name and password for signing in to the server.
  struct Credentials: Sendable, Hashable {
    var user: String
    var password: String
  }

  public let host: String
  public let port: UInt16
  public let encryption: Encryption
  /// The address mails come from, where the URL names one.
  public let sender: String?
  /// A file of certificates in PEM form that are trusted instead of the system's.
  public var certificateAuthorities: String?
  /// For one mail from connecting to the server's last word.
  public var limit: Duration = .seconds(60)
  let credentials: Credentials?
  private let transfers: Transfers

  /// Reads `smtp://user:password@host:port?from=badges@example.org&starttls=required`; see ``Refusal`` for what it refuses.
  public init(parsing url: String) throws(Refusal) {
    let parts = try MailServerURL(url)
    self.host = parts.host
    self.port = parts.port
    self.encryption = parts.encryption
    self.sender = parts.sender
    self.credentials = parts.credentials
    self.transfers = Transfers()
  }

  public init?(url: String) {
    guard let server = try? MailServer(parsing: url) else { return nil }
    self = server
  }

  /// Hands over a mail to its recipient.
  public func send(_ message: MailMessage) async throws(MailFailure) {
    try await send(from: message.sender.address, to: message.recipient.address, message: message.bytes)
  }

  /// Hands over the bytes of a mail; returns once the server has taken the responsibility for it.
  public func send(from sender: String, to recipient: String, message: [UInt8]) async throws(MailFailure) {
    guard let sender = try? Mailbox(address: sender), let recipient = try? Mailbox(address: recipient) else {
      throw .permanent(.address)
    }
    let transfer = try Transfer(message, from: sender, to: recipient, over: self)
    let code = await transfers.run(transfer)
    if let failure = MailFailure(transfer, code: code) { throw failure }
  }
}
