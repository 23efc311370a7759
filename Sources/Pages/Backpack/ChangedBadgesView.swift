internal import Addresses

/// What changed since the owner last looked, at the top of the backpack.
struct ChangedBadgesView: Template {
  var frame: PageFrame
  var badges: [ChangedBadge]
  /// Notes that it was seen.
  var seen: Link
}
