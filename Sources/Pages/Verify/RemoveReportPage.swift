public import Addresses

/// `/verify/removals/{token}`: asks whoever made a report whether it is to go. The link only shows a button, since mail
/// programs follow links by themselves.
public struct RemoveReportPage: Page {
  public var frame: PageFrame
  /// What the report is about; empty where nothing could be read.
  public var name: String
  public var remove: Link

  public init(frame: PageFrame, name: String, remove: Link) {
    self.frame = frame
    self.name = name
    self.remove = remove
  }
}
