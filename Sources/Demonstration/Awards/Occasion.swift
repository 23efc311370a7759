internal import Foundation

/// That somebody earned something then. Who says why comes later.
struct Occasion: Sendable, Hashable {
  let holder: String
  /// The badge class's slug.
  let slug: String
  let date: Date
  var expires: Date?
  /// Whether it was earned before there were badges, and given afterwards.
  var isHindsight = false
}
