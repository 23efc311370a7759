/// Reads the text of a regular expression.
///
/// - Source: ECMA-262, “Patterns”. What that leaves to old habits (Annex B) is not understood.
struct PatternReader {
  var rest: ArraySlice<Unicode.Scalar>
  private var groups = 0
  private var depth = 0

  private static let lengthLimit = 2_000
  private static let depthLimit = 50
  /// How many texts a group may stand for that is referred back to.
  private static let textLimit = 8
  private static let countLimit = 1_000

  /// Something that is not understood.
  struct NotUnderstood: Error {}

  init(_ text: String) { self.rest = Array(text.unicodeScalars)[...] }

  /// `nil` where the pattern is not understood.
  mutating func read() -> PatternTree? {
    guard rest.count <= Self.lengthLimit else { return nil }
    do throws(NotUnderstood) {
      let tree = try choice()
      return rest.isEmpty ? tree : nil
    } catch {
      return nil
    }
  }

  private mutating func choice() throws(NotUnderstood) -> PatternTree {
    guard depth < Self.depthLimit else { throw NotUnderstood() }
    depth += 1
    defer { depth -= 1 }
    var choices = [try sequence()]
    while skip("|") { choices.append(try sequence()) }
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func sequence() throws(NotUnderstood) -> PatternTree {
    var trees: [PatternTree] = []
    while let next = rest.first, next != "|", next != ")" { trees.append(try term()) }
    return try Self.resolvingReferences(trees)
  }

  private mutating func term() throws(NotUnderstood) -> PatternTree {
    if skip("^") { return .start }
    if skip("$") { return .end }
    let tree = try atom()
    guard let (least, most) = try count() else { return tree }
    _ = skip("?")  // Lazy or not, it matches the same texts.
    return .repeated(tree, least: least, most: most)
  }

  private mutating func atom() throws(NotUnderstood) -> PatternTree {
    guard let next = rest.popFirst() else { throw NotUnderstood() }
    switch next {
    case ".": return .one(.anyInLine)
    case "[": return .one(try characterClass())
    case "(": return try group()
    case "\\": return try escape()
    case "*", "+", "?", "{", "}", "]": throw NotUnderstood()
    default: return .one(CharacterRanges(next))
    }
  }

  private mutating func group() throws(NotUnderstood) -> PatternTree {
    var number: Int?
    if skip("?") {
      // Looking ahead and behind, and names, are not understood.
      guard skip(":") else { throw NotUnderstood() }
    } else {
      groups += 1
      number = groups
    }
    let tree = try choice()
    guard skip(")") else { throw NotUnderstood() }
    return number.map { .group($0, tree) } ?? .sequence([tree])
  }

  private mutating func escape() throws(NotUnderstood) -> PatternTree {
    guard let digit = rest.first, ("1"..."9").contains(digit) else { return .one(try characterEscape()) }
    rest = rest.dropFirst()
    guard rest.first.map({ !("0"..."9").contains($0) }) ?? true else { throw NotUnderstood() }
    return .reference(Int(digit.value - 0x30))
  }

  /// How often the last atom stands, where that is said.
  private mutating func count() throws(NotUnderstood) -> (least: Int, most: Int?)? {
    if skip("*") { return (0, nil) }
    if skip("+") { return (1, nil) }
    if skip("?") { return (0, 1) }
    guard skip("{") else { return nil }
    let least = try number()
    if skip("}") { return (least, least) }
    guard skip(",") else { throw NotUnderstood() }
    if skip("}") { return (least, nil) }
    let most = try number()
    guard skip("}"), least <= most else { throw NotUnderstood() }
    return (least, most)
  }

  private mutating func number() throws(NotUnderstood) -> Int {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest = rest.dropFirst(digits.count)
    let number = digits.count > 4 ? nil : Int(digits.map(String.init).joined())
    guard let number, number <= Self.countLimit else { throw NotUnderstood() }
    return number
  }

  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// A back reference is a choice between the texts of its group, where these are few: `(-?)x\1` is `-x-|x`.
  private static func resolvingReferences(_ trees: [PatternTree]) throws(NotUnderstood) -> PatternTree {
    for (position, tree) in trees.enumerated() {
      guard case .group(let number, let inside) = tree else { continue }
      let later = trees[(position + 1)...]
      func isReference(_ tree: PatternTree) -> Bool {
        if case .reference(number) = tree { true } else { false }
      }
      guard later.contains(where: isReference) else { continue }
      guard let texts = inside.texts(limit: textLimit) else { throw NotUnderstood() }
      var choices: [PatternTree] = []
      for text in texts {
        let same = PatternTree(text: text)
        let replaced = trees[..<position] + [same] + later.map { isReference($0) ? same : $0 }
        choices.append(try resolvingReferences(Array(replaced)))
      }
      return .sequence([.choice(choices)])
    }
    return .sequence(trees)
  }
}
