public import Foundation
internal import Glibc

/// A plain-text mail that a program sends.
public struct MailMessage: Sendable, Hashable {
  /// Why a mail cannot be composed.
  public enum Refusal: Error, Sendable, Hashable {
    /// The subject holds a line end or another control character.
    case subject
    /// The text holds U+0000.
    case text
    /// The address to turn such mails off at is no plain web address.
    case unsubscribe
  }

  public let sender: Mailbox
  public let recipient: Mailbox
  public let replyTo: Mailbox?
  public let subject: String
  public let text: String
  /// The whole address at which such mails are turned off, for the mail program's own button.
  public let unsubscribe: String?
  public let date: Date
  public let id: MessageID

  public init(
    from sender: Mailbox, to recipient: Mailbox, replyTo: Mailbox? = nil, subject: String, text: String,
    unsubscribe: String? = nil, date: Date, id: MessageID
  ) throws(Refusal) {
    guard subject.unicodeScalars.allSatisfy(HeaderText.isAllowed) else { throw .subject }
    guard !text.utf8.contains(0) else { throw .text }
    guard unsubscribe.map(Self.isPlainAddress) ?? true else { throw .unsubscribe }
    self.sender = sender
    self.recipient = recipient
    self.replyTo = replyTo
    self.subject = subject
    self.text = text
    self.unsubscribe = unsubscribe
    self.date = date
    self.id = id
  }

  /// The mail as it is sent.
  ///
  /// - Source: RFC 5322; RFC 2045 for the body; RFC 3834 §5 for `Auto-Submitted`, which keeps holiday notices from answering;
  ///   RFC 2369 §3.2 for `List-Unsubscribe`.
  public var bytes: [UInt8] {
    var headers = [
      "Date: \(Self.written(date))",
      "From: \(sender.header)",
      "To: \(recipient.header)",
    ]
    if let replyTo { headers.append("Reply-To: \(replyTo.header)") }
    headers += [
      "Subject: \(HeaderText.written(subject))",
      "Message-ID: \(id)",
      "Auto-Submitted: auto-generated",
    ]
    if let unsubscribe {
      headers.append("List-Unsubscribe: <\(unsubscribe)>")
      // A mail program turns them off by itself only at an encrypted address (RFC 8058 §3.1).
      if unsubscribe.hasPrefix("https://") { headers.append("List-Unsubscribe-Post: List-Unsubscribe=One-Click") }
    }
    headers += [
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
    ]
    return Array((headers.joined(separator: "\r\n") + "\r\n\r\n").utf8) + QuotedPrintable.encode(text)
  }

  private static func isPlainAddress(_ address: String) -> Bool {
    (address.hasPrefix("https://") || address.hasPrefix("http://")) && address.utf8.count <= 900
      && address.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"<>,".utf8.contains($0) }
  }

  /// `Tue, 24 Nov 2026 03:15:00 +0000` (RFC 5322 §3.3), whatever the machine's language and time zone.
  private static func written(_ date: Date) -> String {
    var seconds = time_t(date.timeIntervalSince1970.rounded(.down))
    var parts = tm()
    gmtime_r(&seconds, &parts)
    let day = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][Int(parts.tm_wday)]
    let month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][Int(parts.tm_mon)]
    let time = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    return "\(day), \(parts.tm_mday) \(month) \(parts.tm_year + 1900) \(time) +0000"
  }
}
