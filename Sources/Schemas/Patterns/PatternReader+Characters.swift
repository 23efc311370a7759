extension PatternReader {
  /// What follows `[`, to the closing bracket.
  mutating func characterClass() throws(NotUnderstood) -> CharacterRanges {
    let isInverted = skip("^")
    var all = CharacterRanges()
    while !skip("]") {
      let first = try classCharacter()
      guard rest.first == "-", rest.dropFirst().first.map({ $0 != "]" }) ?? false else {
        all.add(first)
        continue
      }
      rest = rest.dropFirst()
      let last = try classCharacter()
      guard let lower = first.single, let upper = last.single, lower <= upper else { throw NotUnderstood() }
      all.add(CharacterRanges([lower...upper]))
    }
    return isInverted ? all.inverted : all
  }

  private mutating func classCharacter() throws(NotUnderstood) -> CharacterRanges {
    guard let next = rest.popFirst() else { throw NotUnderstood() }
    return next == "\\" ? try characterEscape() : CharacterRanges(next)
  }

  /// What follows a backslash.
  mutating func characterEscape() throws(NotUnderstood) -> CharacterRanges {
    guard let next = rest.popFirst() else { throw NotUnderstood() }
    switch next {
    case "d": return .digits
    case "D": return CharacterRanges.digits.inverted
    case "w": return .word
    case "W": return CharacterRanges.word.inverted
    case "s": return .space
    case "S": return CharacterRanges.space.inverted
    case "t": return CharacterRanges("\t")
    case "n": return CharacterRanges("\n")
    case "r": return CharacterRanges("\r")
    case "v": return CharacterRanges("\u{0B}")
    case "f": return CharacterRanges("\u{0C}")
    case "x": return try codePoint(digits: 2)
    case "u": return try codePoint(digits: 4)
    case "a"..."z", "A"..."Z", "0"..."9": throw NotUnderstood()
    default: return CharacterRanges(next)
    }
  }

  private mutating func codePoint(digits: Int) throws(NotUnderstood) -> CharacterRanges {
    let text = rest.prefix(digits).map(String.init).joined()
    guard text.utf8.count == digits, text.utf8.first != UInt8(ascii: "+"), let value = UInt32(text, radix: 16),
      let scalar = Unicode.Scalar(value)
    else { throw NotUnderstood() }
    rest = rest.dropFirst(digits)
    return CharacterRanges(scalar)
  }
}

extension CharacterRanges {
  /// The only character, where there is one; `nil` where there are more.
  fileprivate var single: UInt32? {
    guard ranges.count == 1, let range = ranges.first, range.lowerBound == range.upperBound else { return nil }
    return range.lowerBound
  }
}
