/// A set of characters, as ranges of code points.
struct CharacterRanges: Sendable, Hashable {
  private(set) var ranges: [ClosedRange<UInt32>] = []

  init() {}

  init(_ scalar: Unicode.Scalar) { self.ranges = [scalar.value...scalar.value] }

  init(_ ranges: [ClosedRange<UInt32>]) { self.ranges = ranges }

  static let digits = CharacterRanges([0x30...0x39])
  /// `\w`: ASCII letters, digits and the low line.
  static let word = CharacterRanges([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  /// `\s`: what ECMA-262 calls WhiteSpace and LineTerminator.
  static let space = CharacterRanges([
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
    0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
  ])
  /// `.`: everything but the ends of lines.
  static let anyInLine = CharacterRanges([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029]).inverted

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) }
  }

  mutating func add(_ other: CharacterRanges) { ranges += other.ranges }

  /// All characters that are not in the set.
  var inverted: CharacterRanges {
    var inverted: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > next { inverted.append(next...(range.lowerBound - 1)) }
      next = max(next, range.upperBound + 1)
    }
    if next <= 0x10_FFFF { inverted.append(next...0x10_FFFF) }
    return CharacterRanges(inverted)
  }

  /// The characters, where they are few; `nil` where not.
  func few(limit: Int) -> [Unicode.Scalar]? {
    let count = ranges.reduce(0) { $0 + Int($1.upperBound - $1.lowerBound) + 1 }
    guard count <= limit else { return nil }
    return Set(ranges.flatMap { $0.compactMap(Unicode.Scalar.init) }).sorted()
  }
}
