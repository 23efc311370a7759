/// What a context says about one word.
///
/// - Source: JSON-LD 1.1 Processing Algorithms and API, section 4.2, “Create Term Definition”.
final class Term: Sendable {
  let definition: Definition

  init(_ definition: Definition) { self.definition = definition }

  /// The parts of a definition.
  struct Definition: Hashable, Sendable {
    /// The address or keyword that the word stands for; `nil` where the context takes its meaning away.
    var iri: String?
    var isPrefix = false
    var isProtected = false
    var isReverse = false
    /// The datatype of values, or `@id`, `@vocab`, `@json`, `@none`.
    var type: String?
    var container: Container = []
    /// The property that keeps the keys of an index, as written.
    var index: String?
    var language: Setting = .inherited
    var direction: Setting = .inherited
    var nest: String?
    /// The context for what stands below the word, and the address of the document where it was written.
    var context: JSON?
    var base: String?

    /// Whether both define the same, be it protected or not and wherever it is written.
    func says(theSameAs other: Definition) -> Bool {
      var copy = self
      copy.isProtected = other.isProtected
      copy.base = other.base
      return copy == other
    }
  }

  /// A language or direction: the context's own, or one for this word, or expressly none.
  enum Setting: Hashable, Sendable {
    case inherited
    case none
    case value(String)

    /// The setting where the context's own is `inherited`.
    func resolved(_ inherited: String?) -> String? {
      switch self {
      case .inherited: inherited
      case .none: nil
      case .value(let value): value
      }
    }
  }

  /// How the values of a word are laid out.
  struct Container: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let graph = Container(rawValue: 1)
    static let id = Container(rawValue: 2)
    static let index = Container(rawValue: 4)
    static let language = Container(rawValue: 8)
    static let list = Container(rawValue: 16)
    static let set = Container(rawValue: 32)
    static let type = Container(rawValue: 64)

    /// The layout that a keyword names.
    init?(keyword: String) {
      switch Keyword(word: keyword) {
      case .graph: self = .graph
      case .id: self = .id
      case .index: self = .index
      case .language: self = .language
      case .list: self = .list
      case .set: self = .set
      case .type: self = .type
      default: return nil
      }
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Whether the standard knows this combination.
    var isKnown: Bool {
      if isEmpty || self == .list { return true }
      let rest = subtracting(.set)
      return [[], .graph, .id, .index, .language, .type, [.graph, .id], [.graph, .index]].contains(rest)
    }
  }
}
