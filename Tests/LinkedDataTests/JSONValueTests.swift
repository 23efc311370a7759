import LinkedData
import Testing

@Suite("JSON values")
struct JSONValueTests {
  @Test("compact bytes keep the order and the numbers' texts")
  func compact() throws {
    let text = #"{"z":1.50,"a":[1e2,-0,"\"\\/\n\u0001é"],"m":{}}"#
    #expect(try JSON(parsing: text).text == text)
  }

  @Test("a value written and read again is the same value")
  func roundTrip() throws {
    let value: JSON = ["a": ["b": nil, "c": [true, false, -12, "\u{0}\u{1F}\u{7F}\u{2028}😀"]]]
    let harmless: JSON = ["a": ["b": nil, "c": [true, false, -12, "\u{1}\u{1F}\u{7F}\u{2028}😀"]]]
    #expect(try JSON(parsing: harmless.bytes) == harmless)
    #expect(throws: JSON.Malformed.self) { try JSON(parsing: value.bytes) }
  }

  @Test("accessors answer nil for another kind, and for what is not there")
  func accessors() {
    let value: JSON = ["text": "x", "number": 7, "truth": true, "list": [1], "none": nil]
    #expect(value["text"]?.string == "x")
    #expect(value["number"]?.number?.integer == 7)
    #expect(value["truth"]?.bool == true)
    #expect(value["list"]?.array?.count == 1)
    #expect(value["none"]?.isNull == true)
    #expect(value["text"]?.number == nil)
    #expect(value["missing"] == nil)
    #expect(JSON.string("x")["text"] == nil)
  }

  @Test("members are set, replaced in place and removed, in small and in large objects", arguments: [3, 40])
  func members(count: Int) {
    var object = JSONObject()
    for number in 0..<count { object["key\(number)"] = .number(JSONNumber(number)) }
    object["key1"] = "new"
    object["key0"] = nil
    #expect(object.keys == (1..<count).map { "key\($0)" })
    #expect(object["key1"] == "new")
    #expect(object["key0"] == nil)
    #expect(object["key\(count - 1)"]?.number?.integer == Int64(count - 1))
    for number in 2..<count { object["key\(number)"] = nil }
    #expect(object == ["key1": "new"])
    object["key0"] = 0
    #expect(object.keys == ["key1", "key0"])
  }

  @Test("objects are equal whatever the order, and then hash alike")
  func equality() {
    let one: JSON = ["a": 1, "b": 2]
    let other: JSON = ["b": 2, "a": 1]
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
    #expect(one != ["a": 1])
    #expect(one != ["a": 1, "b": 3])
    #expect(JSON.array([1, 2]) != [2, 1])
  }

  @Test("a number's text decides what it is", arguments: ["0", "-0", "1.50", "1e400", "12E+3", "-1.5e-3"])
  func numbers(_ text: String) {
    #expect(JSONNumber(text)?.text == text)
  }

  @Test(
    "what is no JSON number makes none", arguments: ["", "-", "01", "+1", "1.", ".1", "1e", "0x1", "1 ", "NaN", "٣"])
  func noNumbers(_ text: String) {
    #expect(JSONNumber(text) == nil)
  }

  @Test("a number is an integer only where nothing is lost")
  func integers() {
    #expect(JSONNumber("9223372036854775807")?.integer == .max)
    #expect(JSONNumber("9223372036854775808")?.integer == nil)
    #expect(JSONNumber("-3.00")?.integer == -3)
    #expect(JSONNumber("3.5")?.integer == nil)
    #expect(JSONNumber("1e2")?.integer == nil)
    #expect(JSONNumber("1e400")?.double == nil)
    #expect(JSONNumber(Double.infinity) == nil)
    #expect(JSONNumber(0.5)?.text == "0.5")
  }
}
