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

  var rows = Rows()
  var facts: BadgeFacts?
  var version: StandardVersion?
  var matchedRecipient: String?
  /// Documents that had to be rewritten, as they were written.
  var asWritten: [JSONObject: JSONObject] = [:]
  /// How many credentials led to the one that is being looked at.
  var credentialDepth = 0
  private(set) var documents: [WebDocument] = []
  private var asked: [[UInt8]: WebAnswer] = [:]

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
    let key = Array(address.utf8)
    if let answer = asked[key] { return answer }
    guard asked.count < limits.documents else { return .unreachable(.documentLimit) }
    let answer = await web.get(address, accept)
    asked[key] = answer
    if case .document(let document) = answer { documents.append(document) }
    return answer
  }

  func report() -> Report {
    Report(
      verdict: Verdict(rows.checks.map(withStandard), checkedAt: now), facts: facts, version: version,
      matchedRecipient: matchedRecipient, documents: documents)
  }
}
