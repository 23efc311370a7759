internal import LinkedData
internal import OpenBadges

extension Inquiry {
  /// What a credential states, with the row `words-known`.
  ///
  /// A word that no context maps is dropped from what is signed, so anybody could have added it.
  ///
  /// - Source: Verifiable Credential Data Integrity 1.0, “Securing Data Losslessly”.
  mutating func statements(of object: JSONObject) -> RDFDataset? {
    do {
      let statements = try JSONLD(vocabularies: words.vocabularies).dataset(.object(object))
      if rows[.wordsKnown] == nil { rows.add(.wordsKnown, .passed, .wordsDefined) }
      return statements
    } catch {
      addLoss(error)
      return nil
    }
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
