import LinkedData
import Testing

@Suite("Reading JSON")
struct JSONReaderTests {
  @Test("every kind of value is read")
  func values() throws {
    let document = try JSON(
      parsing: #" { "a" : [ null , true , false , -1.5e3 , "x\n\u00e9\ud83d\ude00\/" ] , "b" : { } , "c":[]} "#)
    #expect(
      document == [
        "c": [], "b": [:],
        "a": [nil, true, false, .number(try #require(JSONNumber("-1.5e3"))), "x\né😀/"],
      ])
    #expect(document.object?.keys == ["a", "b", "c"])
  }

  @Test("a member is found by its key's bytes, not by canonical equivalence")
  func keysAreBytes() throws {
    let document = try JSON(parsing: "{\"e\u{301}\": 1, \"\u{E9}\": 2}")
    #expect(document["\u{E9}"] == 2)
    #expect(document["e\u{301}"] == 1)
    #expect(JSON.string("e\u{301}") != JSON.string("\u{E9}"))
  }

  @Test("what is not JSON is refused, with its reason and place", arguments: Self.refused)
  func refusal(_ text: String, reason: JSON.Malformed) {
    #expect(throws: reason) { try JSON(parsing: text) }
  }

  static let refused: [(String, JSON.Malformed)] = [
    ("", .empty), (" \n", .empty), ("{", .unexpectedEnd(offset: 1)), ("[1,", .unexpectedEnd(offset: 3)),
    ("\"abc", .unexpectedEnd(offset: 4)), ("tru", .unexpectedEnd(offset: 3)), ("trux", .unexpectedByte(offset: 3)),
    ("[1,]", .unexpectedByte(offset: 3)), ("{\"a\":1,}", .unexpectedByte(offset: 7)),
    ("{a:1}", .unexpectedByte(offset: 1)), ("{\"a\" 1}", .unexpectedByte(offset: 5)),
    ("[1 2]", .unexpectedByte(offset: 3)), ("/**/1", .unexpectedByte(offset: 0)), ("'a'", .unexpectedByte(offset: 0)),
    ("NaN", .unexpectedByte(offset: 0)), ("-Infinity", .malformedNumber(offset: 0)),
    ("007", .malformedNumber(offset: 0)), ("1.", .malformedNumber(offset: 0)), (".5", .unexpectedByte(offset: 0)),
    ("+1", .unexpectedByte(offset: 0)), ("1e", .malformedNumber(offset: 0)), ("[--1]", .malformedNumber(offset: 1)),
    ("1 1", .trailingBytes(offset: 2)),
    (#"{"id":1,"x":{},"\u0069d":2}"#, .duplicateKey(key: "id", offset: 15)),
    (#""\udc00""#, .loneSurrogate(offset: 1)), (#""\ud800""#, .loneSurrogate(offset: 1)),
    (#""\ud800\u0041""#, .loneSurrogate(offset: 1)), (#""a\u0000""#, .nullCharacter(offset: 2)),
    (#"{"a\u0000b":1}"#, .nullCharacter(offset: 3)), ("\"a\tb\"", .controlCharacter(offset: 2)),
    (#""\x41""#, .unknownEscape(offset: 1)),
    (#""\u12g4""#, .unknownEscape(offset: 1)), (#""\u12"#, .unexpectedEnd(offset: 5)),
    ("\u{A0}1", .unexpectedByte(offset: 0)),
  ]

  @Test("a zero byte is refused inside a text and behind the document")
  func zeroByte() {
    #expect(throws: JSON.Malformed.controlCharacter(offset: 2)) { try JSON(parsing: "\"a\u{0}\"") }
    #expect(throws: JSON.Malformed.trailingBytes(offset: 2)) { try JSON(parsing: "{}\u{0}") }
  }

  @Test("bytes that are no UTF-8 are refused where they begin", arguments: Self.brokenEncodings)
  func notUTF8(_ bytes: [UInt8], offset: Int) {
    #expect(throws: JSON.Malformed.notUTF8(offset: offset)) { try JSON(parsing: bytes) }
  }

  static let brokenEncodings: [([UInt8], Int)] = [
    ([0x22, 0x61, 0xED, 0xA0, 0x80, 0x22], 2),  // a surrogate written as UTF-8
    ([0x22, 0xC0, 0xAF, 0x22], 1),  // an overlong form
    ([0x22, 0xC3, 0xA9, 0xF5, 0x22], 3),  // beyond Unicode
    ([0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00], 0), ([0x7B, 0x00, 0x7D, 0x00], 0), ([0x00, 0x7B, 0x00, 0x7D], 0),
  ]

  @Test("a byte order mark of UTF-8 is skipped")
  func byteOrderMark() throws {
    #expect(try JSON(parsing: [0xEF, 0xBB, 0xBF, 0x31]) == 1)
  }

  @Test("64 levels are read, 65 are refused, a hundred thousand as well")
  func depth() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try JSON(parsing: nested(64))
    #expect(throws: JSON.Malformed.tooDeep(offset: 64)) { try JSON(parsing: nested(65)) }
    #expect(throws: JSON.Malformed.tooDeep(offset: 64)) { try JSON(parsing: nested(100_000)) }
    #expect(throws: JSON.Malformed.tooDeep(offset: 320)) {
      try JSON(parsing: String(repeating: #"{"a":"#, count: 100_000))
    }
  }

  @Test("a number of a thousand digits is read, a longer one is refused")
  func longNumbers() throws {
    let digits = String(repeating: "7", count: 1_000)
    #expect(try JSON(parsing: digits).number?.text == digits)
    #expect(throws: JSON.Malformed.numberTooLong(offset: 1)) { try JSON(parsing: "[\(digits)7]") }
  }

  @Test("a document cut anywhere is refused")
  func cutAnywhere() throws {
    let document = Array(#"{"a":[1.5,"é\u00e9😀",{"b":null,"c":true}],"d":"\ud83d\ude00"}"#.utf8)
    _ = try JSON(parsing: document)
    for length in document.indices {
      #expect(throws: JSON.Malformed.self) { try JSON(parsing: Array(document.prefix(length))) }
    }
  }

  @Test("a document with one bit changed is refused or read as something else")
  func changedBits() throws {
    let document = Array(#"{"a":[1.5,"é",{"b":null}],"c":12}"#.utf8)
    let original = try JSON(parsing: document)
    for position in document.indices {
      for bit in 0..<8 {
        var changed = document
        changed[position] ^= 1 << bit
        guard let read = try? JSON(parsing: changed) else { continue }
        #expect(read != original, "bit \(bit) of byte \(position)")
      }
    }
  }

  @Test("twenty thousand members are read without comparing each with each other")
  func manyMembers() throws {
    let members = (0..<20_000).map { "\"key\($0)\":\($0)" }.joined(separator: ",")
    let document = try JSON(parsing: "{\(members)}")
    #expect(document["key19999"] == 19_999)
    #expect(throws: JSON.Malformed.self) { try JSON(parsing: "{\(members),\"key7\":1}") }
  }
}
