public import Addresses
public import Foundation

/// `/verify/reports/{token}`: a report that somebody asked to be kept, for whoever has its address.
public struct SharedReportPage: Page {
  public var frame: PageFrame
  /// The report, the addresses of people masked already.
  public var report: VerdictReport
  public var badge: CheckedBadge?
  /// The whole address of this page, to be given away.
  public var address: String
  /// When it ends.
  public var expires: Date
  /// Where a complaint about it goes.
  public var complain: Link
  public var problem: Problem?
  /// The whole address of the page that removes it, shown once to whoever made it.
  public var removal: String?
  /// Takes it away, for those who run the site.
  public var takeDown: Link?

  public init(
    frame: PageFrame, report: VerdictReport, badge: CheckedBadge?, address: String, expires: Date, complain: Link,
    problem: Problem? = nil, removal: String? = nil, takeDown: Link? = nil
  ) {
    self.frame = frame
    self.report = report
    self.badge = badge
    self.address = address
    self.expires = expires
    self.complain = complain
    self.problem = problem
    self.removal = removal
    self.takeDown = takeDown
  }

  /// The name of the field that says what is wrong with the report.
  public static let reasonField = "reason"
}
