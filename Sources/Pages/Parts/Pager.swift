internal import Addresses

/// The way on through a list that is paged by key: back to its start, and on to what comes next.
struct Pager: Template {
  var first: Link?
  var next: Link?
  /// What the pages are of, for those who hear the page.
  var label: String
}
