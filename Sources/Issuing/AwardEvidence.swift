public import Addresses

/// What shows an achievement: a page, a description, or a page described.
public struct AwardEvidence: Sendable, Hashable {
  public let page: Link?
  public let narrative: String?

  /// `nil` where there is neither a page nor a word, and for a page without scheme and host: evidence is followed from
  /// documents that travel.
  public init?(page: Link?, narrative: String?) {
    let narrative = narrative.flatMap { $0.isEmpty ? nil : $0 }
    guard page != nil || narrative != nil, page.map({ !$0.address.hasPrefix("/") }) ?? true else { return nil }
    self.page = page
    self.narrative = narrative
  }
}
