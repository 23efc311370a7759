import Testing

@testable import LinkedData

@Suite("Bytes looked through eight at once")
struct ByteSearchTests {
  @Test(
    "a byte is found where it stands first, wherever that is", arguments: [0, 1, 0x2E, 0x7F, 0x80, 0xFF] as [UInt8])
  func firstPosition(byte: UInt8) {
    let neighbours: [UInt8] = [byte &+ 1, byte &- 1, byte ^ 0x80, ~byte]
    for length in 0...40 {
      let without = (0..<length).map { neighbours[$0 % 4] }
      #expect(without[...].firstPosition(of: byte) == nil)
      for place in 0..<length {
        var bytes = without
        bytes[place] = byte
        #expect(bytes[...].firstPosition(of: byte) == place)
        #expect(bytes[(place / 2)...].firstPosition(of: byte) == place, "a slice keeps its places")
        #expect(bytes[(place + 1)...].firstPosition(of: byte) == nil)
      }
    }
  }

  @Test("lists of bytes are in the order that they have byte by byte")
  func order() {
    var lists: [[UInt8]] = [[], [0], [0xFF]]
    for length in [7, 8, 9, 16, 17] {
      for place in 0..<length {
        for byte: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
          var list = [UInt8](repeating: 1, count: length)
          list[place] = byte
          lists.append(list)
        }
      }
    }
    for list in lists {
      for other in lists {
        #expect(list.comesBefore(other) == list.lexicographicallyPrecedes(other))
      }
    }
  }
}
