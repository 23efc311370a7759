/// Damages an input a little, so that it gets past the first checks and fails somewhere further in.
public struct Mutation: Sendable {
  /// Pieces that mean something to a reader of the target, put in or over something else; at least one.
  let tokens: [[UInt8]]
  /// Longer inputs are cut.
  public static let limit = 64 * 1024

  /// `input` after one to eight changes.
  func apply(to input: [UInt8], _ chance: inout Chance) -> [UInt8] {
    var bytes = input
    for _ in 0...chance.below(8) { change(&bytes, &chance) }
    return bytes.count > Self.limit ? Array(bytes.prefix(Self.limit)) : bytes
  }

  private func change(_ bytes: inout [UInt8], _ chance: inout Chance) {
    guard !bytes.isEmpty else {
      bytes = token(&chance)
      return
    }
    let place = chance.below(bytes.count)
    let length = min(bytes.count - place, 1 + chance.below(chance.below(4) == 0 ? 200 : 8))
    switch chance.below(9) {
    case 0: bytes[place] ^= 1 << UInt8(chance.below(8))
    case 1: bytes[place] = UInt8(chance.below(256))
    case 2: bytes[place] = [0x00, 0xFF, 0x7F, 0x80, 0x22, 0x5C][chance.below(6)]
    case 3: bytes.removeSubrange(place..<(place + length))
    case 4: bytes.insert(contentsOf: bytes[place..<(place + length)], at: chance.below(bytes.count + 1))
    case 5: bytes.insert(contentsOf: token(&chance), at: place)
    case 6: bytes.replaceSubrange(place..<(place + length), with: token(&chance))
    case 7: bytes = Array(bytes.prefix(place))
    default: repeatPiece(&bytes, place..<(place + length), &chance)
    }
  }

  /// Nesting and long lists come from pieces that stand many times in a row.
  private func repeatPiece(_ bytes: inout [UInt8], _ range: Range<Int>, _ chance: inout Chance) {
    let piece = Array(bytes[range])
    let times = min(1 + chance.below(200), Self.limit / piece.count)
    bytes.insert(contentsOf: (0..<times).flatMap { _ in piece }, at: range.lowerBound)
  }

  private func token(_ chance: inout Chance) -> [UInt8] {
    tokens[chance.below(tokens.count)]
  }
}
