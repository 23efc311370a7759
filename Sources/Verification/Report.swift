public import OpenBadges

/// Everything one verification found out.
public struct Report: Sendable, Hashable {
  public let verdict: Verdict
  private let badge: FoundBadge?
  public let version: StandardVersion?
  /// The person's address that the badge names, as they wrote it, where recipients were given and one matched.
  public let matchedRecipient: String?
  /// Every answer that was received, in the order of asking, pictures included.
  public let documents: [WebDocument]

  /// What the badge is; `nil` where nothing could be read. Taken from its documents each time it is asked for.
  public var facts: BadgeFacts? { badge?.facts }

  init(
    verdict: Verdict, badge: FoundBadge?, version: StandardVersion?, matchedRecipient: String?,
    documents: [WebDocument]
  ) {
    self.verdict = verdict
    self.badge = badge
    self.version = version
    self.matchedRecipient = matchedRecipient
    self.documents = documents
  }
}
