public import Foundation

/// What an answer was made of: it may be kept for everybody until one of these changes, or that moment comes.
public struct PageSources: Sendable {
  public let tags: Set<PageTag>
  /// When it ends by itself; `nil` where only the end of the day (UTC) does that.
  public let end: Date?

  public init(_ tags: Set<PageTag>, end: Date? = nil) {
    self.tags = tags
    self.end = end
  }

  /// Until when it holds if nothing changes: pages speak of days.
  func end(at now: Date) -> Date {
    let midnight = Date(timeIntervalSince1970: ((now.timeIntervalSince1970 / 86_400).rounded(.down) + 1) * 86_400)
    return end.map { min($0, midnight) } ?? midnight
  }
}

extension Answer {
  /// The same answer, which may be kept for strangers until what it was made of changes.
  public func kept(from tags: Set<PageTag>, end: Date? = nil) -> Answer {
    var answer = self
    answer.sources = PageSources(tags, end: end)
    return answer
  }
}
