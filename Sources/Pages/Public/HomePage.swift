public import Foundation

/// `/`: what this is, the newest awards, who leads this month, the newest badges, how it works.
public struct HomePage: Page {
  public var frame: PageFrame
  /// The newest public awards, newest first; about five.
  public var latest: [RecentAward]
  /// The people with the most badges since ``leadersSince``; about five.
  public var leaders: [Leader]
  /// The first day that counts for the leaders: of the month, as a rule.
  public var leadersSince: Date
  /// The newest badges that can be earned here; about six.
  public var newest: [BadgeCard]
  public var counts: SiteCounts

  public init(
    frame: PageFrame, latest: [RecentAward] = [], leaders: [Leader] = [], leadersSince: Date,
    newest: [BadgeCard] = [], counts: SiteCounts
  ) {
    self.frame = frame
    self.latest = latest
    self.leaders = leaders
    self.leadersSince = leadersSince
    self.newest = newest
    self.counts = counts
  }
}

extension HomePage {
  /// Nobody has a badge yet.
  var isFresh: Bool { latest.isEmpty && newest.isEmpty }

  /// Four pictures for the drawing: the newest badges', or the samples on a fresh site.
  var lapel: LapelDrawing { LapelDrawing(pictures: latest.compactMap(\.picture) + frame.links.files.samplePins) }
}
