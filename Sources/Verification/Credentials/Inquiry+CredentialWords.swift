internal import LinkedData
internal import OpenBadges
internal import Proofs

extension Inquiry {
  /// The row `words-known` of a credential with proofs. What it states is worked out once, for them as well.
  ///
  /// A word that no context maps is dropped from what is signed, so anybody could have added it; one that is written in
  /// another way than as its term could have been rewritten by anybody.
  ///
  /// - Source: Verifiable Credential Data Integrity 1.0, “Securing Data Losslessly”.
  mutating func addWords(of document: inout SecuredDocument, _ object: JSONObject) {
    if let word = PlainWords(object).oddity { return addHidden(word) }
    do {
      let statements = try document.statements()
      if let word = CoveredWords(statements).hidden(from: document.unsecured) { return addHidden(word) }
      rows.add(.wordsKnown, .passed, .wordsDefined)
    } catch {
      if case .linkedData(let fault) = error { addLoss(fault) } else { addLoss(.tooMuchWork) }
    }
  }

  private mutating func addHidden(_ word: String) {
    rows.add(.wordsKnown, .failed, .wordsInAnotherWay, ["words": "“\(word.prefix(100))”"])
  }

  /// The row `words-known` where a document or a proof has no certain meaning.
  mutating func addLoss(_ fault: JSONLD.Fault) {
    switch fault {
    case .undefinedWord(let word):
      rows.add(.wordsKnown, .failed, .wordsNotCovered, ["words": "“\(word.prefix(100))”"])
    case .unknownContext(let address):
      rows.add(.wordsKnown, .notChecked, .wordsContextNotKnown, ["address": String(address.prefix(200))])
    case .invalid(let code): rows.add(.wordsKnown, .failed, .wordsInvalid, ["code": code.rawValue])
    case .tooMuchWork: rows.add(.wordsKnown, .failed, .wordsTooMuchWork)
    }
  }
}
