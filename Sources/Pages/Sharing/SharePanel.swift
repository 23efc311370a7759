public import Addresses

/// The part of a page from which it is taken elsewhere. Everything in it is readable text or a plain link.
public struct SharePanel: Template {
  /// The whole address of the page.
  public var address: String
  /// A picture with a link, for web pages.
  public var html: String
  /// The same for README files.
  public var markdown: String
  /// A frame with the badge in it, for web pages.
  public var frame: String
  /// LinkedIn's form for a badge, where the badge stands.
  public var linkedIn: Link?
  /// Whether it is of one badge, as against a person.
  public var isOfBadge: Bool
  public var qrCode: Link?
  public var qrCodePNG: Link?

  public init(
    address: String, html: String, markdown: String, frame: String, linkedIn: Link? = nil,
    isOfBadge: Bool = false, qrCode: Link? = nil, qrCodePNG: Link? = nil
  ) {
    self.address = address
    self.html = html
    self.markdown = markdown
    self.frame = frame
    self.linkedIn = linkedIn
    self.isOfBadge = isOfBadge
    self.qrCode = qrCode
    self.qrCodePNG = qrCodePNG
  }
}
