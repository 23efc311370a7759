/// A source of chance that gives the same numbers for the same words: who, what for.
///
/// Each choice has a chance of its own, so adding a person or a rule changes nothing about the others. SplitMix64,
/// started from the FNV-1a hash of the words; good enough to invent with, useless for secrets.
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(_ words: String...) {
    state = words.joined(separator: "/").utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, not including, 1.
  mutating func fraction() -> Double { Double.random(in: 0..<1, using: &self) }

  /// Whether something of this probability happens.
  mutating func happens(_ probability: Double) -> Bool { fraction() < probability }

  /// One of these, or `nil` where there are none.
  mutating func pick<Item>(_ items: [Item]) -> Item? { items.randomElement(using: &self) }
}
