import Foundation
import LinkedData
import OpenBadges
import Testing

@Suite("Lists of status bits")
struct StatusBitsTests {
  /// 16,384 bytes of zero, from the standard's own example.
  private static let empty = "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA"

  @Test("the standard's example is a list of nobody")
  func example() throws {
    let bits = try StatusBits(Self.empty, .bitstring)
    #expect(!bits.isTooShort)
    #expect(try bits.value(at: 0) == 0)
    #expect(try bits.value(at: 131_071) == 0)
    #expect(try bits.value(at: 65_535, size: 2) == 0)
  }

  @Test("a place behind the end, or one that no number can say, is refused", arguments: [131_072, Int.max, -1])
  func index(index: Int) throws {
    let bits = try StatusBits(Self.empty, .bitstring)
    #expect(throws: StatusBits.Malformed.index) { try bits.value(at: index) }
    #expect(throws: StatusBits.Malformed.index) { try bits.value(at: index, size: 32) }
  }

  @Test("the older form has no letter before it, the newer must")
  func forms() throws {
    let older = String(Self.empty.dropFirst())
    #expect(try StatusBits(older, .list2021).value(at: 9) == 0)
    #expect(throws: StatusBits.Malformed.encoding) { try StatusBits(older, .bitstring) }
  }

  @Test("what is cut or changed is refused")
  func damaged() {
    for length in [2, 10, 30, 60] {
      let cut = String(Self.empty.prefix(length))
      #expect(throws: StatusBits.Malformed.self) { try StatusBits(cut, .bitstring) }
    }
    #expect(throws: StatusBits.Malformed.encoding) { try StatusBits("u!", .bitstring) }
    #expect(throws: StatusBits.Malformed.compression) { try StatusBits("uAAAA", .bitstring) }
  }
}
