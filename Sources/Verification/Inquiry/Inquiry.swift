internal import Foundation
internal import LinkedData
internal import OpenBadges

/// One verification while it is under way.
struct Inquiry {
  let web: Web
  let limits: VerificationLimits
  let words: BadgeWords
  let recipients: [RecipientIdentity]?
  let now: Date

  /// What all its documents may cost together: no honest badge needs a tenth of it.
  let budget = WorkBudget(200_000)

  var rows = Rows()
  var badge: FoundBadge?
  var version: StandardVersion?
  var matchedRecipient: String?
  /// Documents that had to be rewritten, as they were written.
  var asWritten: [JSONObject: JSONObject] = [:]
  /// How many credentials led to the one that is being looked at.
  var credentialDepth = 0
  private(set) var documents: [WebDocument] = []
  /// So few that looking through them is faster than a table.
  private var asked: [(address: String, answer: WebAnswer)] = []

  init(
    web: Web, limits: VerificationLimits, words: BadgeWords, recipients: [RecipientIdentity]?, now: Date
  ) {
    self.web = web
    self.limits = limits
    self.words = words
    self.recipients = recipients
    self.now = now
  }

  /// Asks an address, each only once, and no more of them than the limit.
  mutating func get(_ address: String, _ accept: Accept) async -> WebAnswer {
    if let known = asked.first(where: { $0.address.isSame(as: address) }) { return known.answer }
    guard asked.count < limits.documents else { return .unreachable(.documentLimit) }
    let answer = await web.get(address, accept)
    asked.append((address, answer))
    if case .document(let document) = answer { documents.append(document) }
    return answer
  }

  /// What was found out, once all of it was.
  mutating func report() -> Report {
    if let version { rows.cite(version) }
    return Report(
      verdict: Verdict(rows.checks, checkedAt: now), badge: badge, version: version,
      matchedRecipient: matchedRecipient, documents: documents)
  }
}
