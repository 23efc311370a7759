/// The words that count at some place of a document, worked out and no longer changing.
///
/// - Source: JSON-LD 1.1 Processing Algorithms and API, section 4.1.
final class ActiveContext: Sendable {
  let scope: ContextScope
  /// What counts again further down, where this context is for one thing only.
  let previous: ActiveContext?
  /// Whether this was made of known contexts alone, so that other documents can use it too.
  let isShared: Bool
  /// How many known contexts were added one after the other.
  let addressCount: Int
  /// The words for `@type`, `@value` and `@id`, sorted, with the keyword itself.
  let typeWords: [String]
  let valueWords: [String]
  let idWords: [String]

  /// How many contexts a document may name and still use what others made of them; who names more is on his own, lest
  /// he fill up what is shared.
  private static let greatestSharedCount = 8

  init(_ scope: ContextScope, previous: ActiveContext? = nil, isShared: Bool, addressCount: Int = 0) {
    self.scope = scope
    self.previous = previous
    self.isShared = isShared && addressCount <= Self.greatestSharedCount
    self.addressCount = addressCount
    var words: (type: [String], value: [String], id: [String]) = (["@type"], ["@value"], ["@id"])
    for (word, term) in scope.terms {
      guard let iri = term.definition.iri, iri.utf8.first == UInt8(ascii: "@"), word.text != iri else { continue }
      switch Keyword(word: iri) {
      case .type: words.type.append(word.text)
      case .value: words.value.append(word.text)
      case .id: words.id.append(word.text)
      default: break
      }
    }
    self.typeWords = words.type.sorted()
    self.valueWords = words.value
    self.idWords = words.id
  }

  /// The same words with something else to go back to, or for other documents too.
  init(_ other: ActiveContext, previous: ActiveContext?, isShared: Bool) {
    self.scope = other.scope
    self.previous = previous
    self.isShared = isShared
    self.addressCount = other.addressCount
    self.typeWords = other.typeWords
    self.valueWords = other.valueWords
    self.idWords = other.idWords
  }

  /// The context of these words, made of this one and known contexts.
  func followed(by scope: ContextScope, addressCount: Int? = nil) -> ActiveContext {
    ActiveContext(scope, previous: previous, isShared: isShared, addressCount: addressCount ?? self.addressCount)
  }

  /// How many words have to be looked for in every object.
  var aliasCount: Int { typeWords.count + valueWords.count + idWords.count }

  subscript(_ word: String) -> Term? { scope[word] }
}
