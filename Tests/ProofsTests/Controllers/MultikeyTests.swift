import LinkedData
import Proofs
import Testing

@Suite("Keys as one text")
struct MultikeyTests {
  private static func text(_ codec: [UInt8], _ key: [UInt8], as base: Multibase = .base58) -> String {
    Multibase.encode(codec + key, as: base)
  }

  @Test(
    "a key is the same after it was written and read",
    arguments: [TestKeys.ed25519Public, TestKeys.p256Public, TestKeys.p384Public])
  func roundTrip(pem: String) throws {
    let key = try PublicKey(pem: pem)
    #expect(try PublicKey(multibase: try #require(key.multibase)) == key)
  }

  @Test("RSA keys have no such text")
  func rsa() throws {
    #expect(try PublicKey(pem: TestKeys.rsaPublic).multibase == nil)
  }

  @Test("the first letters tell the kind")
  func letters() throws {
    #expect(try PublicKey(pem: TestKeys.ed25519Public).multibase?.hasPrefix("z6Mk") ?? false)
    #expect(try PublicKey(pem: TestKeys.p256Public).multibase?.hasPrefix("zDn") ?? false)
    #expect(try PublicKey(pem: TestKeys.p384Public).multibase?.hasPrefix("z82") ?? false)
  }

  @Test("a key of another kind is told from one that is none")
  func kinds() {
    let secp256k1 = Self.text([0xE7, 0x01], [UInt8](repeating: 2, count: 33))
    let x25519 = Self.text([0xEC, 0x01], [UInt8](repeating: 2, count: 32))
    let secret = Self.text([0x80, 0x26], [UInt8](repeating: 2, count: 32))
    for text in [secp256k1, x25519, secret] {
      #expect(throws: PublicKey.Malformed.kind) { try PublicKey(multibase: text) }
    }
  }

  @Test("keys that are too short or too long are refused", arguments: [-1, 1, 32])
  func lengths(difference: Int) {
    for (codec, length) in [([0xED, 0x01] as [UInt8], 32), ([0x80, 0x24], 33), ([0x81, 0x24], 49)] {
      let text = Self.text(codec, [2] + [UInt8](repeating: 1, count: length - 1 + difference))
      #expect(throws: PublicKey.Malformed.encoding) { try PublicKey(multibase: text) }
    }
  }

  @Test("a point that is not on its curve is refused")
  func points() {
    // Neither 2 nor 5 is the x of a point; and a point has two forms only.
    for (codec, length) in [([0x80, 0x24] as [UInt8], 32), ([0x81, 0x24], 48)] {
      let refused = (0..<16).filter { x in
        let raw = [2] + [UInt8](repeating: 0, count: length - 1) + [UInt8(x)]
        return (try? PublicKey(multibase: Self.text(codec, raw))) == nil
      }
      #expect(!refused.isEmpty && refused.count < 16)
      let infinite = [2] + [UInt8](repeating: 0xFF, count: length)
      #expect(throws: PublicKey.Malformed.encoding) { try PublicKey(multibase: Self.text(codec, infinite)) }
      let whole = [4] + [UInt8](repeating: 1, count: length)
      #expect(throws: PublicKey.Malformed.encoding) { try PublicKey(multibase: Self.text(codec, whole)) }
    }
  }

  @Test("what is no multibase in base 58 is refused")
  func noText() throws {
    let raw = [UInt8](repeating: 7, count: 32)
    let good = Self.text([0xED, 0x01], raw)
    for text in [
      "", "z", "z6", "6Mk", " " + good, good + " ", good + "0", String(good.dropFirst()),
      Self.text([0xED, 0x01], raw, as: .base64URL), "z" + String(repeating: "1", count: 100_000),
    ] {
      #expect(throws: PublicKey.Malformed.self) { try PublicKey(multibase: text) }
    }
  }
}
