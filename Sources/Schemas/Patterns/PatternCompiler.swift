/// One step of following a pattern. Unless it says otherwise, the next one follows.
enum PatternStep: Sendable {
  case take(CharacterRanges)
  case jump(Int)
  case fork(Int, Int)
  case start
  case end
  /// The pattern has matched.
  case done

  /// How much work the step is at one character.
  var cost: Int {
    if case .take(let characters) = self { 1 + characters.ranges.count } else { 1 }
  }
}

/// Lays a pattern out in steps.
///
/// - Source: Ken Thompson, “Regular Expression Search Algorithm”, Communications of the ACM 11 (6), 1968.
struct PatternCompiler {
  private var steps: [PatternStep] = []
  private var visits = 0

  private static let stepLimit = 4_000
  private static let visitLimit = 20_000

  /// The pattern is too large, or refers back in a way that cannot be laid out.
  private struct NotUnderstood: Error {}

  /// `nil` where the pattern is too large, or refers back in a way that cannot be laid out.
  static func steps(of tree: PatternTree) -> [PatternStep]? {
    var compiler = PatternCompiler()
    do throws(NotUnderstood) {
      try compiler.add(tree)
      compiler.steps.append(.done)
      return compiler.steps
    } catch {
      return nil
    }
  }

  private mutating func add(_ tree: PatternTree) throws(NotUnderstood) {
    visits += 1
    guard steps.count < Self.stepLimit, visits < Self.visitLimit else { throw NotUnderstood() }
    switch tree {
    case .start: steps.append(.start)
    case .end: steps.append(.end)
    case .one(let characters): steps.append(.take(characters))
    case .sequence(let trees): for tree in trees { try add(tree) }
    case .group(_, let tree): try add(tree)
    case .reference: throw NotUnderstood()
    case .choice(let trees): try add(trees)
    case .repeated(let tree, let least, let most):
      for _ in 0..<least { try add(tree) }
      if let most {
        for _ in least..<most { try addOptional(tree) }
      } else {
        try addLoop(tree)
      }
    }
  }

  private mutating func add(_ choices: [PatternTree]) throws(NotUnderstood) {
    var jumps: [Int] = []
    for (position, choice) in choices.enumerated() {
      guard position < choices.count - 1 else {
        try add(choice)
        break
      }
      let fork = reserve()
      try add(choice)
      jumps.append(reserve())
      steps[fork] = .fork(fork + 1, steps.count)
    }
    for jump in jumps { steps[jump] = .jump(steps.count) }
  }

  private mutating func addOptional(_ tree: PatternTree) throws(NotUnderstood) {
    let fork = reserve()
    try add(tree)
    steps[fork] = .fork(fork + 1, steps.count)
  }

  private mutating func addLoop(_ tree: PatternTree) throws(NotUnderstood) {
    let fork = reserve()
    try add(tree)
    steps.append(.jump(fork))
    steps[fork] = .fork(fork + 1, steps.count)
  }

  /// A place for a step that is not known yet.
  private mutating func reserve() -> Int {
    steps.append(.done)
    return steps.count - 1
  }
}
