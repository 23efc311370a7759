/// The badge that a report is about, between its verdict and its rows.
struct CheckedBadgeView: Template {
  var badge: CheckedBadge

  init(_ badge: CheckedBadge) { self.badge = badge }
}
