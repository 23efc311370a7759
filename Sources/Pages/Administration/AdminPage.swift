public import Foundation

/// `/admin`: how the site is doing.
public struct AdminPage: Page {
  public var frame: PageFrame
  public var counts: SiteCounts
  /// Such as `0.1.0`.
  public var version: String
  public var startedAt: Date
  /// Jobs that wait to be done.
  public var waitingJobs: Int
  /// Jobs that failed and will be tried again.
  public var failedJobs: [FailedJob]
  /// Mails that nobody has sent, since there is no mail server.
  public var keptMails: Int
  public var hasMailServer: Bool
  /// Whether the site is reached by https. Without it cookies cannot be marked secure.
  public var isSecure: Bool

  public init(
    frame: PageFrame, counts: SiteCounts, version: String, startedAt: Date, waitingJobs: Int = 0,
    failedJobs: [FailedJob] = [], keptMails: Int = 0, hasMailServer: Bool, isSecure: Bool
  ) {
    self.frame = frame
    self.counts = counts
    self.version = version
    self.startedAt = startedAt
    self.waitingJobs = waitingJobs
    self.failedJobs = failedJobs
    self.keptMails = keptMails
    self.hasMailServer = hasMailServer
    self.isSecure = isSecure
  }

  /// Something that did not work.
  public struct FailedJob: Sendable, Hashable {
    public var kind: String
    public var error: String
    public var nextTry: Date?

    public init(kind: String, error: String, nextTry: Date? = nil) {
      self.kind = kind
      self.error = error
      self.nextTry = nextTry
    }
  }
}
