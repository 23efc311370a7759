import LinkedData
import Schemas
import Testing

@Suite struct KeywordTests {
  private func outcome(_ schema: String, _ value: String) throws -> Schema.Outcome {
    try Schema(JSON(parsing: schema)).outcome(of: JSON(parsing: value))
  }

  @Test(arguments: [
    (##"{"type":"string"}"##, ##""a""##, "1"), (##"{"type":["string","null"]}"##, "null", "1"),
    (##"{"type":"integer"}"##, "10e-1", "1.5"), (##"{"type":"integer"}"##, "1.0", ##""1""##),
    (##"{"type":"number"}"##, "-0.5", "true"), (##"{"type":"boolean"}"##, "false", "0"),
    (##"{"enum":[1,"a",{"b":[2.0]}]}"##, "1.00", "2"),
    (##"{"enum":[1,"a",{"b":[2.0]}]}"##, ##"{"b":[2]}"##, ##"{"b":[3]}"##),
    (##"{"enum":["\u00e9"]}"##, ##""\u00e9""##, ##""e\u0301""##),
    (##"{"const":{"a":1,"b":2}}"##, ##"{"b":2,"a":1}"##, "{}"),
    (##"{"minimum":1}"##, "1", "0.99999999999999999999"), (##"{"minimum":1,"exclusiveMinimum":true}"##, "1.1", "1"),
    (##"{"exclusiveMinimum":1}"##, "1.00000000000000000000001", "1"), (##"{"maximum":-1}"##, "-1e400", "-1e-400"),
    (##"{"maximum":2,"exclusiveMaximum":true}"##, "1.999", "2.0"), (##"{"exclusiveMaximum":2}"##, ##""5""##, "2"),
    (##"{"maximum":1e400}"##, "-1e99999999999999999999", "1e99999999999999999999"),
    (##"{"minLength":2}"##, ##""\ud83d\ude00\ud83d\ude00""##, ##""\ud83d\ude00""##),
    (##"{"maxLength":1}"##, ##""é""##, ##""ab""##),
    (##"{"minItems":1}"##, "[0]", "[]"), (##"{"maxItems":1}"##, "[0]", "[0,0]"),
    (##"{"uniqueItems":true}"##, "[1,2]", "[1,1.0]"),
    (##"{"uniqueItems":true}"##, ##"[{"a":1},{"a":2}]"##, ##"[[0],[0e5]]"##),
    (##"{"minProperties":1}"##, ##"{"a":0}"##, "{}"), (##"{"maxProperties":0}"##, "{}", ##"{"a":0}"##),
    (##"{"pattern":"^a"}"##, ##""ab""##, ##""ba""##), (##"{"required":["a"]}"##, ##"{"a":null}"##, "{}"),
    (##"{"properties":{"a":{"type":"null"}}}"##, ##"{"b":1}"##, ##"{"a":1}"##),
    (##"{"properties":{"a":false}}"##, "{}", ##"{"a":1}"##),
    (##"{"properties":{"a":true},"additionalProperties":false}"##, ##"{"a":1}"##, ##"{"b":1}"##),
    (##"{"additionalProperties":{"type":"null"}}"##, ##"{"b":null}"##, ##"{"b":1}"##),
    (##"{"items":{"type":"null"}}"##, "[null]", "[null,1]"), (##"{"items":[{"type":"null"}]}"##, "[null,1]", "[1]"),
    (##"{"items":[true],"additionalItems":false}"##, "[0]", "[0,0]"), (##"{"contains":{"const":1}}"##, "[2,1]", "[2]"),
    (##"{"allOf":[{"minimum":1},{"maximum":2}]}"##, "2", "3"),
    (##"{"anyOf":[{"minimum":5},{"maximum":2}]}"##, "2", "3"),
    (##"{"oneOf":[{"minimum":5},{"maximum":6}]}"##, "4", "5"), (##"{"not":{"type":"null"}}"##, "1", "null"),
    (##"{"$ref":"#/$defs/a","$defs":{"a":{"type":"null"}}}"##, "null", "1"),
    (##"{"$ref":"#/definitions/a%25~1","definitions":{"a%/":{"type":"null"}}}"##, "null", "1"),
    (##"{"$ref":"#/$defs/a","minimum":2,"$defs":{"a":true}}"##, "2", "1"),
    (##"{"properties":{"a":{"$ref":"#"}},"required":["b"]}"##, ##"{"b":1,"a":{"b":1}}"##, ##"{"b":1,"a":{}}"##),
  ])
  func `a keyword lets the one through and not the other`(schema: String, fitting: String, other: String) throws {
    #expect(try outcome(schema, fitting) == .fits)
    guard case .doesNotFit(let violations) = try outcome(schema, other) else {
      Issue.record("\(other) fits \(schema)")
      return
    }
    #expect(!violations.isEmpty)
  }

  @Test func `beside a reference, older drafts look at nothing else`() throws {
    let keywords = ##""$ref":"#/definitions/a","minimum":2,"definitions":{"a":true}}"##
    #expect(try outcome(##"{"$schema":"http://json-schema.org/draft-04/schema#","## + keywords, "1") == .fits)
    #expect(try outcome("{" + keywords, "1") != .fits)
  }

  @Test func `a violation says where, in which keyword and about which member`() throws {
    let schema = ##"{"properties":{"a/b":{"items":{"required":["c"],"additionalProperties":false}}}}"##
    let expected = [
      Schema.Violation(place: "/a~1b/1", keyword: "required", member: "c"),
      Schema.Violation(place: "/a~1b/1", keyword: "additionalProperties", member: "d"),
    ]
    let outcome = try outcome(schema, ##"{"a/b":[1,{"d":1}]}"##)
    #expect(outcome == .doesNotFit(expected))
  }

  @Test func `of several alternatives the one of the right type says what is wrong`() throws {
    let schema = ##"{"oneOf":[{"type":"string"},{"type":"object","required":["id"]}]}"##
    #expect(try outcome(schema, "{}") == .doesNotFit([.init(place: "", keyword: "required", member: "id")]))
    #expect(try outcome(schema, "1") == .doesNotFit([.init(place: "", keyword: "oneOf")]))
  }

  @Test(arguments: [
    (##"{"multipleOf":2}"##, "multipleOf"),
    (##"{"patternProperties":{},"additionalProperties":false}"##, "patternProperties"),
    (##"{"$ref":"https://example.org/schema"}"##, "$ref"), (##"{"$ref":"#/$defs/nowhere"}"##, "$ref"),
    (##"{"pattern":"(?=a)"}"##, "pattern"), (##"{"anyOf":[{"minProperties":9},{"if":true}]}"##, "if"),
    (##"{"not":{"propertyNames":true}}"##, "propertyNames"), (##"{"contains":true,"minContains":0}"##, "minContains"),
  ])
  func `what is not understood is said, not passed over`(schema: String, keyword: String) throws {
    let value = keyword == "pattern" ? ##""a""## : ##"{"a":1}"##
    #expect(try outcome(schema, value) == .notChecked([.init(place: "", keyword: keyword)]))
  }

  @Test func `what does not fit does not become unknown`() throws {
    guard case .doesNotFit = try outcome(##"{"multipleOf":2,"type":"string"}"##, "4") else {
      Issue.record("a number is no string")
      return
    }
    #expect(try outcome(##"{"anyOf":[{"multipleOf":2},{"type":"number"}]}"##, "4") == .fits)
  }

  @Test func `words that only describe, and formats that are not known, demand nothing`() throws {
    let schema = ##"{"title":"t","$comment":"c","default":1,"examples":[2],"desccription":3,"format":"url"}"##
    #expect(try outcome(schema, ##""no address""##) == .fits)
  }

  @Test(arguments: [
    "1", "[]", ##"{"type":"text"}"##, ##"{"type":[]}"##, ##"{"required":"a"}"##, ##"{"enum":[]}"##,
    ##"{"minLength":-1}"##,
    ##"{"minLength":1.5}"##, ##"{"properties":{"a":["url"]}}"##, ##"{"allOf":[]}"##, ##"{"pattern":1}"##,
    ##"{"$ref":1}"##,
    ##"{"items":1}"##, ##"{"minimum":"1"}"##, ##"{"not":null}"##,
  ])
  func `what is no schema is refused`(schema: String) throws {
    let document = try JSON(parsing: schema)
    #expect(throws: Schema.Malformed.self) { try Schema(document) }
  }
}
