import LinkedData
import Testing

@Suite("Base64URL")
struct Base64URLTests {
  @Test(
    "the vectors of RFC 4648, section 10, without padding",
    arguments: [
      ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
      ("foobar", "Zm9vYmFy"),
    ])
  func vectors(_ plain: String, encoded: String) {
    #expect(Base64URL.encode(plain.utf8) == encoded)
    #expect(Base64URL.decode(encoded) == Array(plain.utf8))
  }

  @Test("bytes of every length and value come back")
  func roundTrip() {
    for length in 0..<70 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ length) }
      #expect(Base64URL.decode(Base64URL.encode(bytes)) == bytes)
    }
    #expect(Base64URL.encode([0xFB, 0xFF]) == "-_8")
  }

  @Test(
    "other alphabets, white space, impossible lengths and stray bits are refused",
    arguments: [
      "Zg==", "Z", "Zm9vY", "+/8", "Zm 9v", "Zm9v\n", "Zh", "Zm9", "Zm9v=", "é", "Zg=", "=", "\u{0}",
    ])
  func refused(_ text: String) {
    #expect(Base64URL.decode(text) == nil)
  }

  @Test(
    "a text is well-formed exactly where it can be decoded",
    arguments: [
      "", "Zg==", "Z", "Zg", "Zh", "Zm9", "Zm8", "Zm9vY", "+/8", "-_8", "Zm 9v", "Zm9v=", "é", "=", "\u{0}", "Zg=",
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_", "@AAA", "[AAA", "`AAA", "{AAA", "/AAA",
      ":AAA", "AAA@AAAA",
    ], [true, false])
  func wellFormed(_ text: String, isPadded: Bool) {
    let letters = Array(text.utf8)[...]
    #expect(
      Base64URL.isWellFormed(letters, allowingPadding: isPadded)
        == (Base64URL.decode(letters, allowingPadding: isPadded) != nil))
  }

  @Test("padding is taken only where it is asked for, and only as much as belongs there")
  func padding() {
    #expect(Base64URL.decode("Zg==", allowingPadding: true) == [0x66])
    #expect(Base64URL.decode("Zm8=", allowingPadding: true) == [0x66, 0x6F])
    #expect(Base64URL.decode("Zg", allowingPadding: true) == [0x66])
    #expect(Base64URL.decode("Zg=", allowingPadding: true) == nil)
    #expect(Base64URL.decode("Z===", allowingPadding: true) == nil)
    #expect(Base64URL.decode("====", allowingPadding: true) == nil)
    #expect(Base64URL.decode("Zg==Zg==", allowingPadding: true) == nil)
  }
}
