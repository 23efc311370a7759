internal import Addresses

/// Badges in a list of an export.
struct ExportLines: Template {
  var badges: [ExportLine]
  /// Whether the page lies in a folder.
  var isInFolder: Bool

  /// The same file, as it is from this page.
  func from(_ link: Link) -> Link? { isInFolder ? Link(beside: "../\(link.address)") : link }
}
