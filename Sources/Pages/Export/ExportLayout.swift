internal import Addresses

/// The frame around every page of an export.
struct ExportLayout {
  var title: String
  /// Whether the page lies in a folder.
  var isInFolder: Bool
  var messages: Messages { Messages() }

  var styleSheet: Link? { Link(beside: isInFolder ? "../style.css" : "style.css") }
  var home: Link? { Link(beside: isInFolder ? "../index.html" : "index.html") }
  var language: String { messages.language.rawValue }
}
