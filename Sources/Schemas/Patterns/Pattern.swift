/// A regular expression that is followed without ever going back, so that its work grows only with the length of the
/// text.
///
/// Understood is the regular part of ECMA-262: characters, escapes, classes, groups, alternatives, counts and the
/// anchors `^` and `$`; a back reference where its group has only a few texts to refer to. Texts are looked at by code
/// points; as the specification has it, a pattern may match anywhere in a text.
struct Pattern: Sendable {
  /// As it was written.
  let text: String
  private let steps: [PatternStep]
  /// How much work one character of a text is.
  private let cost: Int

  /// `nil` where the pattern is not one that is understood.
  init?(_ text: String) {
    var reader = PatternReader(text)
    guard let tree = reader.read(), let steps = PatternCompiler.steps(of: tree) else { return nil }
    self.text = text
    self.steps = steps
    self.cost = steps.reduce(0) { $0 + $1.cost }
  }

  /// The most steps that a text of so many bytes takes.
  func work(forLength length: Int) -> Int {
    let (work, isTooMuch) = cost.multipliedReportingOverflow(by: length + 1)
    return isTooMuch ? .max : work
  }

  /// Whether the pattern matches somewhere in the text.
  func matches(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    var current = PatternStates(count: steps.count)
    for position in 0...scalars.count {
      current.add(0, steps, isStart: position == 0, isEnd: position == scalars.count)
      if current.isAtEnd { return true }
      guard position < scalars.count else { return false }
      var next = PatternStates(count: steps.count)
      for number in current.takers {
        guard case .take(let characters) = steps[number], characters.contains(scalars[position]) else { continue }
        next.add(number + 1, steps, isStart: false, isEnd: position + 1 == scalars.count)
      }
      current = next
    }
    return false
  }
}

/// Every step at which a match may stand between two characters.
private struct PatternStates {
  private var isIn: [Bool]
  /// The steps that take a character.
  private(set) var takers: [Int] = []
  /// Whether the pattern's end is among them.
  private(set) var isAtEnd = false

  init(count: Int) { self.isIn = Array(repeating: false, count: count) }

  /// Adds a step, and all that can be reached from it without a character.
  mutating func add(_ first: Int, _ steps: [PatternStep], isStart: Bool, isEnd: Bool) {
    var waiting = [first]
    while let number = waiting.popLast() {
      guard !isIn[number] else { continue }
      isIn[number] = true
      switch steps[number] {
      case .take: takers.append(number)
      case .jump(let target): waiting.append(target)
      case .fork(let left, let right): waiting += [left, right]
      case .start: if isStart { waiting.append(number + 1) }
      case .end: if isEnd { waiting.append(number + 1) }
      case .done: isAtEnd = true
      }
    }
  }
}
