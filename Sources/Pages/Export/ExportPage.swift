public import Addresses

/// `/settings/export`: what a person takes away, and where.
public struct ExportPage: Page {
  public var frame: PageFrame
  public var badges: Int
  /// About how much it is, unpacked.
  public var bytes: Int
  /// The ZIP.
  public var file: Link

  public init(frame: PageFrame, badges: Int, bytes: Int, file: Link) {
    self.frame = frame
    self.badges = badges
    self.bytes = bytes
    self.file = file
  }
}
