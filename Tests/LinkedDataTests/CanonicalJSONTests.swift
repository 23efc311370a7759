import LinkedData
import Testing

@Suite("Canonical JSON (RFC 8785)")
struct CanonicalJSONTests {
  private func canonical(_ text: String) throws -> String {
    String(decoding: try JSON(parsing: text).canonical, as: UTF8.self)
  }

  @Test("the example of section 3.2.2 comes out as section 3.2.3 says")
  func example() throws {
    let given = #"""
      {
        "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
        "literals": [null, true, false]
      }
      """#
    let wanted =
      #"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"#
      + #""string":"€$\u000f\nA'B\"\\\\\"/"}"#
    #expect(try canonical(given) == wanted)
  }

  @Test("members are sorted by UTF-16 code units, so an astral letter comes before U+FB33")
  func order() throws {
    let given = #"""
      {"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh",
       "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "o With Diaeresis"}
      """#
    let keys = try JSON(parsing: try canonical(given)).object?.keys
    #expect(keys == ["\r", "1", "\u{80}", "\u{F6}", "\u{20AC}", "\u{1F600}", "\u{FB33}"])
  }

  @Test("doubles are written as ECMAScript writes them (appendix B)", arguments: Self.samples)
  func numbers(_ bits: UInt64, wanted: String) throws {
    let number = try #require(JSONNumber(Double(bitPattern: bits)))
    #expect(number.text == wanted)
    #expect(try canonical(number.text) == wanted)
  }

  static let samples: [(UInt64, String)] = [
    (0x0000_0000_0000_0000, "0"), (0x8000_0000_0000_0000, "0"), (0x0000_0000_0000_0001, "5e-324"),
    (0x8000_0000_0000_0001, "-5e-324"), (0x7FEF_FFFF_FFFF_FFFF, "1.7976931348623157e+308"),
    (0x4340_0000_0000_0000, "9007199254740992"), (0xC340_0000_0000_0000, "-9007199254740992"),
    (0x4430_0000_0000_0000, "295147905179352830000"), (0x44B5_2D02_C7E1_4AF5, "9.999999999999997e+22"),
    (0x44B5_2D02_C7E1_4AF6, "1e+23"), (0x44B5_2D02_C7E1_4AF7, "1.0000000000000001e+23"),
    (0x444B_1AE4_D6E2_EF4E, "999999999999999700000"), (0x444B_1AE4_D6E2_EF4F, "999999999999999900000"),
    (0x444B_1AE4_D6E2_EF50, "1e+21"), (0x3EB0_C6F7_A0B5_ED8C, "9.999999999999997e-7"),
    (0x3EB0_C6F7_A0B5_ED8D, "0.000001"), (0x41B3_DE43_5555_5553, "333333333.3333332"),
    (0x41B3_DE43_5555_5554, "333333333.33333325"), (0x41B3_DE43_5555_5555, "333333333.3333333"),
    (0xBECB_F647_612F_3696, "-0.0000033333333333333333"), (0x4314_3FF3_C1CB_0959, "1424953923781206.2"),
  ]

  @Test("a number beyond the doubles has no canonical form and stays as it was")
  func beyond() throws {
    let document = try JSON(parsing: #"{"a":[1e400]}"#)
    #expect(!document.hasCanonicalForm)
    #expect(try JSON(parsing: #"{"a":[1e300,"x"]}"#).hasCanonicalForm)
    #expect(String(decoding: document.canonical, as: UTF8.self) == #"{"a":[1e400]}"#)
  }

  @Test("the canonical form of the canonical form is itself")
  func idempotent() throws {
    let once = try canonical(#"{"b":[1.0,{"d":2,"c":1e5}],"a":"\u00e9\u2028"}"#)
    #expect(try canonical(once) == once)
    #expect(once == "{\"a\":\"é\u{2028}\",\"b\":[1,{\"c\":100000,\"d\":2}]}")
  }
}
