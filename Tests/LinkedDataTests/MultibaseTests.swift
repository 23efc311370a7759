import LinkedData
import Testing

@Suite("Multibase")
struct MultibaseTests {
  @Test(
    "bytes in base 58 are what the draft's own examples say",
    arguments: [
      ("z2NEpo7TZRRrLZSi2U", "Hello World!"),
      ("zUSm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z", "The quick brown fox jumps over the lazy dog."),
    ])
  func base58(text: String, decoded: String) {
    #expect(Multibase.decode(text) == Array(decoded.utf8))
    #expect(Multibase.encode(Array(decoded.utf8), as: .base58) == text)
  }

  @Test("zeros at the start are kept")
  func zeros() {
    #expect(Multibase.decode("z11233QC4") == [0, 0, 0x28, 0x7F, 0xB4, 0xCD])
    #expect(Multibase.encode([0, 0, 0x28, 0x7F, 0xB4, 0xCD], as: .base58) == "z11233QC4")
  }

  @Test("whatever is encoded is decoded again", arguments: Multibase.allCases)
  func roundTrip(base: Multibase) {
    for count in 0..<70 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + count) }
      #expect(Multibase.decode(Multibase.encode(bytes, as: base)) == bytes)
    }
  }

  @Test(
    "other alphabets, foreign letters and endless texts are refused",
    arguments: ["", "f00", "z0", "zO", "zl", "zé", "u=", "u+", "z" + String(repeating: "2", count: 1_025)])
  func refused(text: String) {
    #expect(Multibase.decode(text) == nil)
  }
}
