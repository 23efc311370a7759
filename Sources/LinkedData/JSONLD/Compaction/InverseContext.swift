/// A context read backwards: from addresses to the words for them.
///
/// - Source: JSON-LD 1.1 Processing Algorithms and API, section 4.3, “Inverse Context Creation”.
struct InverseContext {
  /// What the values of an address are like, for which a word is wanted.
  enum Likeness: Hashable {
    case type(String)
    case language(String)
    case any
  }

  private struct Wanted: Hashable {
    let iri: UTF8Text
    let container: Term.Container
    let likeness: Likeness
  }

  /// The context itself, which thereby stays while its identifier is in use.
  let context: ActiveContext
  /// The words that may stand before a colon, with their addresses.
  let prefixes: [(word: String, iri: String)]
  private var words: [Wanted: String] = [:]
  private var known: Set<UTF8Text> = []

  init(_ context: ActiveContext) {
    self.context = context
    let sorted = context.scope.terms.sorted { left, right in
      let (left, right) = (left.key.text, right.key.text)
      return (left.utf8.count, left) < (right.utf8.count, right)
    }
    self.prefixes = sorted.compactMap { word, term in
      term.definition.isPrefix ? term.definition.iri.map { (word.text, $0) } : nil
    }
    for (word, term) in sorted { add(word.text, term.definition) }
  }

  /// Whether any word stands for `iri`.
  func knows(_ iri: String) -> Bool { known.contains(UTF8Text(iri)) }

  /// The word whose containers and values fit best.
  func word(for iri: String, in containers: [Term.Container], like likenesses: [Likeness]) -> String? {
    for container in containers {
      for likeness in likenesses {
        if let word = words[Wanted(iri: UTF8Text(iri), container: container, likeness: likeness)] { return word }
      }
    }
    return nil
  }

  private mutating func add(_ word: String, _ definition: Term.Definition) {
    guard let iri = definition.iri else { return }
    known.insert(UTF8Text(iri))
    for likeness in likenesses(of: definition) {
      let wanted = Wanted(iri: UTF8Text(iri), container: definition.container, likeness: likeness)
      if words[wanted] == nil { words[wanted] = word }
    }
  }

  private func likenesses(of definition: Term.Definition) -> [Likeness] {
    if definition.isReverse { return [.any, .type("@reverse")] }
    if let type = definition.type {
      return type == "@none" ? [.any, .type("@any"), .language("@any")] : [.any, .type(type)]
    }
    switch (definition.language, definition.direction) {
    case (.inherited, .inherited):
      let language = Self.tag(context.scope.language, context.scope.direction)
      return [.any, .language(language), .language("@none"), .type("@none")]
    case (.none, .none), (.none, .inherited): return [.any, .language("@null")]
    case (.inherited, .none): return [.any, .language("@none")]
    case (let language, let direction):
      return [.any, .language(Self.tag(language.resolved(nil), direction.resolved(nil)))]
    }
  }

  /// A language with a direction, as one key.
  static func tag(_ language: String?, _ direction: String?) -> String {
    let language = language?.lowercased()
    return direction.map { "\(language ?? "")_\($0)" } ?? language ?? "@none"
  }
}
