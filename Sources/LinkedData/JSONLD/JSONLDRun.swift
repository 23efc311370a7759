extension JSONLD {
  /// One document's way through the processor: what it may still spend, and what it made on the way.
  struct Run {
    let vocabularies: Vocabularies
    let base: String?
    let isSafe: Bool
    private var remainingWork: Int
    private var depth = 0
    /// Contexts made with words of this document's own, which nobody else can use.
    var compiled: [CompiledContexts.Step: CompiledContexts.Destination] = [:]

    /// Contexts read backwards, for compaction.
    var inverses: [ObjectIdentifier: InverseContext] = [:]
    /// Whether an array of one element is written as that element.
    var compactsArrays = true

    /// How deep the functions of a run may call each other; a document of depth 64 with such contexts stays below.
    private static let greatestDepth = 256

    init(_ processor: JSONLD) {
      self.vocabularies = processor.vocabularies
      self.base = processor.base
      self.isSafe = processor.isSafe
      self.remainingWork = processor.workLimit
    }

    /// The context before any other.
    var initialContext: ActiveContext {
      base == nil ? vocabularies.compiled.initial : ActiveContext(ContextScope(), isShared: false)
    }

    /// Counts work; a unit is about what one value costs.
    mutating func spend(_ units: Int) throws(Fault) {
      remainingWork -= units
      if remainingWork < 0 { throw .tooMuchWork }
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
