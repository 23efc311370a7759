public import Addresses

/// The files of `web/static` that every page uses.
public struct StaticLinks: Sendable {
  public var stylesheet: Link
  public var script: Link
  public var logo: Link
  public var favicon: Link
  public var faviconPNG: Link
  public var touchIcon: Link
  /// Pictures for the places where a new site has no badges of its own yet.
  public var samplePins: [Link]

  public init(
    stylesheet: Link, script: Link, logo: Link, favicon: Link, faviconPNG: Link, touchIcon: Link, samplePins: [Link]
  ) {
    self.stylesheet = stylesheet
    self.script = script
    self.logo = logo
    self.favicon = favicon
    self.faviconPNG = faviconPNG
    self.touchIcon = touchIcon
    self.samplePins = samplePins
  }
}
