public import OpenBadges

/// Everything one verification found out.
public struct Report: Sendable, Hashable {
  public let verdict: Verdict
  /// What the badge is; `nil` where nothing could be read.
  public let facts: BadgeFacts?
  public let version: StandardVersion?
  /// The person's address that the badge names, as they wrote it, where recipients were given and one matched.
  public let matchedRecipient: String?
  /// Every answer that was received, in the order of asking, pictures included.
  public let documents: [WebDocument]

  public init(
    verdict: Verdict, facts: BadgeFacts?, version: StandardVersion?, matchedRecipient: String?,
    documents: [WebDocument]
  ) {
    self.verdict = verdict
    self.facts = facts
    self.version = version
    self.matchedRecipient = matchedRecipient
    self.documents = documents
  }
}
