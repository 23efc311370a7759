import LinkedData
import Schemas
import Testing

@Suite struct HostileTests {
  @Test(arguments: [
    ##"{"$ref":"#"}"##,
    ##"{"$ref":"#/$defs/a","$defs":{"a":{"$ref":"#/$defs/b"},"b":{"anyOf":[{"$ref":"#/$defs/a"}]}}}"##,
    ##"{"not":{"$ref":"#"}}"##,
  ])
  func `a reference in a circle comes to an end`(schema: String) throws {
    #expect(try Schema(JSON(parsing: schema)).outcome(of: 1) == .tooMuchWork)
  }

  @Test func `alternatives that double at every step come to an end`() throws {
    var definitions = JSONObject()
    for level in 0..<60 {
      let next: JSON = ["$ref": "#/$defs/l\(level + 1)"]
      definitions["l\(level)"] = ["anyOf": [["allOf": [next, false]], ["allOf": [next, false]]]]
    }
    definitions["l60"] = true
    let schema = try Schema(["$ref": "#/$defs/l0", "$defs": .object(definitions)])
    #expect(schema.outcome(of: 1) == .tooMuchWork)
  }

  @Test func `a tree as deep as the reader allows is no danger`() throws {
    let deep = try JSON(parsing: String(repeating: "[", count: 64) + String(repeating: "]", count: 64))
    #expect(try Schema(["items": ["$ref": "#"], "type": "array"]).outcome(of: deep) == .fits)
    var schema: JSON = true
    for _ in 0..<200 { schema = ["not": schema] }
    #expect(throws: Schema.Malformed.tooLarge) { try Schema(schema) }
  }

  @Test func `a chain of many references is read, and followed as far as the limit`() throws {
    var definitions = JSONObject()
    for level in 0..<5_000 { definitions["l\(level)"] = ["$ref": "#/$defs/l\(level + 1)"] }
    definitions["l5000"] = true
    let schema = try Schema(["$ref": "#/$defs/l0", "$defs": .object(definitions)])
    #expect(schema.outcome(of: 1) == .tooMuchWork)
  }

  @Test func `no more violations are listed than asked for`() throws {
    let schema = try Schema(["items": ["type": "null"]])
    let value = JSON.array(Array(repeating: 1, count: 1_000))
    guard case .doesNotFit(let violations) = schema.outcome(of: value) else {
      Issue.record("numbers are not null")
      return
    }
    #expect(violations.count == Schema.Limits.standard.violations)
  }

  @Test func `a long text against a large pattern is counted before it is tried`() throws {
    let schema = try Schema(["pattern": "(a{500}b{500}){2}c"])
    #expect(schema.outcome(of: .string(String(repeating: "a", count: 1_000_000))) == .tooMuchWork)
  }

  @Test func `repeated comparing of a large value is counted`() throws {
    let value = JSON.array((0..<1_000).map { JSON.number(JSONNumber($0)) })
    let demands = JSON.array(Array(repeating: ["enum": [1], "uniqueItems": true], count: 5_000))
    let schema = try Schema(["not": ["allOf": demands]])
    #expect(schema.outcome(of: value) == .tooMuchWork)
  }
}
