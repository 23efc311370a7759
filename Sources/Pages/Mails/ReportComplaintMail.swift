/// The mail that tells those who run the site that somebody complains about a shared report.
public struct ReportComplaintMail: Mail {
  public var messages: Messages
  public var siteName: String
  /// What the person wrote, each line marked as theirs.
  public var reason: [String]
  /// The whole address of the report.
  public var link: String

  public init(messages: Messages, siteName: String, reason: [String], link: String) {
    self.messages = messages
    self.siteName = siteName
    self.reason = reason
    self.link = link
  }

  public var subject: String { messages.mailComplaintSubject(site: siteName) }
}
