public import Addresses
public import LinkedData

/// What a page says of itself to sites and programs where its address is shared: OpenGraph, oEmbed, schema.org.
///
/// Only a page that strangers may see has one.
public struct SharingHead: Template {
  /// What the page is about (ogp.me, “Object Types”).
  public enum Kind: String, Sendable { case article, profile }

  public var kind: Kind
  public var siteName: String
  public var title: String
  public var description: String
  /// The whole address of the page.
  public var page: String
  /// The whole address of its share picture.
  public var picture: String
  /// Where its embed is described; `nil` where it has none.
  public var oEmbed: Link?
  /// What it is about, in the terms of schema.org.
  public var data: JSON

  public init(
    kind: Kind, siteName: String, title: String, description: String, page: String, picture: String, oEmbed: Link?,
    data: JSON
  ) {
    self.kind = kind
    self.siteName = siteName
    self.title = title
    self.description = description
    self.page = page
    self.picture = picture
    self.oEmbed = oEmbed
    self.data = data
  }
}
