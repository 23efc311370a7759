extension JSONLD {
  /// One document's way through the processor: what it may still spend, and what it made on the way.
  struct Run {
    let vocabularies: Vocabularies
    let base: String?
    let isSafe: Bool
    private let workLimit: Int
    /// In units, of which one is about what one value costs.
    private(set) var spentWork = 0
    private var depth = 0
    /// Contexts made with words of this document's own, which nobody else can use.
    var compiled: [CompiledContexts.Step: CompiledContexts.Destination] = [:]

    var compiledWords = 0
    /// Contexts read backwards, for compaction.
    var inverses: [ObjectIdentifier: InverseContext] = [:]
    var inverseWords = 0
    /// Whether an array of one element is written as that element.
    var compactsArrays = true

    /// How deep the functions of a run may call each other; a document of depth 64 with such contexts stays below.
    private static let greatestDepth = 256

    init(_ processor: JSONLD) {
      self.vocabularies = processor.vocabularies
      self.base = processor.base
      self.isSafe = processor.isSafe
      self.workLimit = min(processor.workLimit, processor.budget?.left ?? .max)
    }

    /// The context before any other.
    var initialContext: ActiveContext {
      base == nil ? vocabularies.compiled.initial : ActiveContext(ContextScope(), isShared: false)
    }

    /// Counts work; a unit is about what one value costs.
    mutating func spend(_ units: Int) throws(Fault) {
      spentWork += units
      if spentWork > workLimit { throw .tooMuchWork }
    }

    /// Counts one step further down.
    mutating func enter() throws(Fault) {
      try spend(1)
      depth += 1
      if depth > Self.greatestDepth { throw .tooMuchWork }
    }

    mutating func leave() { depth -= 1 }

    /// Refuses a word that would be lost, where that matters.
    func lose(_ word: @autoclosure () -> String) throws(Fault) {
      if isSafe { throw .undefinedWord(word()) }
    }
  }
}
