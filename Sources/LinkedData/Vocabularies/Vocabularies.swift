/// The JSON-LD contexts that a processor knows, by their addresses. Nothing else is ever looked up.
public struct Vocabularies: Sendable {
  /// The contexts that come with the project.
  public static let standard = Vocabularies(contexts: [:], knowsPublished: true)

  private var contexts: [UTF8Text: JSON]
  /// Whether the contexts that come with the project are known too. They are made when they are asked for.
  private let knowsPublished: Bool
  /// What the processor has already made of these contexts.
  let compiled = CompiledContexts()

  /// Whole context documents, objects with `@context`, by their addresses.
  public init(contexts: [String: JSON]) { self.init(contexts: contexts, knowsPublished: false) }

  private init(contexts: [String: JSON], knowsPublished: Bool) {
    self.contexts = [:]
    self.knowsPublished = knowsPublished
    for (address, document) in contexts { self.contexts[UTF8Text(address)] = document }
  }

  /// These contexts and one more, which replaces one at the same address.
  public func adding(_ address: String, _ document: JSON) -> Vocabularies {
    var all: [String: JSON] = [:]
    for (known, context) in contexts { all[known.text] = context }
    all[address] = document
    return Vocabularies(contexts: all, knowsPublished: knowsPublished)
  }

  /// The whole context document at `address`, or `nil` where none is known.
  public func context(at address: String) -> JSON? {
    contexts[UTF8Text(address)] ?? (knowsPublished ? PublishedVocabulary.at(address)?.document : nil)
  }
}
