internal import LinkedData

/// A short way of writing a schema down, for the published ones.
///
/// A name at the start of a line opens an object (`Image only`: with no other members) and each indented line below is a
/// member: its name, with `!` where it is required, and its kind. `Name = kind` names a kind. The first name is the
/// schema itself. Kinds:
///
/// | Kind | Demands |
/// | --- | --- |
/// | `anything` | nothing |
/// | `text` `number` `truth` `object` | a value of this type |
/// | `uri` `moment` `day` | a text of the format uri, date-time, date |
/// | `text like PATTERN` | a text that the pattern matches |
/// | `word a b c` / `exactly a` | one of these texts, of type string / without saying so |
/// | `many kind` | an array of them |
/// | `naming a b` | an array of texts, one of a and b among them |
/// | `one and other`, `one or other` | both; exactly one |
/// | `first, second, many third` | an array of at least the first ones |
/// | `Name` | what the name stands for |
struct SchemaNotation {
  private var root: String?
  private var definitions = JSONObject()

  /// The schema that the notation stands for; `nil` where it is misspelt.
  static func schema(_ notation: String) -> Schema? {
    var reader = SchemaNotation()
    guard reader.read(notation), let root = reader.root else { return nil }
    let document: JSON = ["$ref": "#/$defs/\(root)", "$defs": .object(reader.definitions)]
    return try? Schema(document)
  }

  private mutating func read(_ notation: String) -> Bool {
    var open: (name: String, isClosed: Bool, members: JSONObject, required: [JSON])?
    func close(_ definitions: inout JSONObject) {
      guard let open else { return }
      definitions[open.name] = [
        "type": "object", "properties": .object(open.members), "required": .array(open.required),
        "additionalProperties": .bool(!open.isClosed),
      ]
    }
    for line in notation.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let first = words.first else { continue }
      if line.first == " " {
        guard let kind = Self.kind(words.dropFirst()) else { return false }
        let isRequired = first.last == "!"
        let name = String(isRequired ? first.dropLast() : first)
        open?.members[name] = kind
        if isRequired { open?.required.append(.string(name)) }
        continue
      }
      close(&definitions)
      open = nil
      root = root ?? String(first)
      if words.count > 2, words[1] == "=" {
        guard let kind = Self.kind(words.dropFirst(2)) else { return false }
        definitions[String(first)] = kind
      } else {
        guard words.count == 1 || words[1] == "only" else { return false }
        open = (String(first), words.count == 2, JSONObject(), [])
      }
    }
    close(&definitions)
    return root != nil
  }

  private static func kind(_ words: ArraySlice<Substring>) -> JSON? {
    if words.dropLast().contains(where: { $0.last == "," }) { return sequence(words) }
    if let all = parts(words, "and") { return kinds(all).map { ["allOf": .array($0)] } }
    if let choices = parts(words, "or") { return kinds(choices).map { ["oneOf": .array($0)] } }
    let rest = words.dropFirst()
    let values = JSON.array(rest.map { .string(String($0)) })
    switch words.first {
    case "many"?: return kind(rest).map { ["type": "array", "items": $0] }
    case "word"?: return rest.isEmpty ? nil : ["type": "string", "enum": values]
    case "exactly"?: return rest.isEmpty ? nil : ["enum": values]
    case "naming"?:
      let isNamed: JSON = ["enum": values]
      return rest.isEmpty
        ? nil : ["type": "array", "minItems": 1, "contains": isNamed, "items": ["type": "string"]]
    case "text"? where words.count == 3 && rest.first == "like":
      return words.last.map { ["type": "string", "pattern": .string(String($0))] }
    default: return words.count == 1 ? words.first.flatMap(single) : nil
    }
  }

  private static func single(_ word: Substring) -> JSON? {
    switch word {
    case "anything": true
    case "text": ["type": "string"]
    case "number": ["type": "number"]
    case "truth": ["type": "boolean"]
    case "object": ["type": "object"]
    case "uri": ["type": "string", "format": "uri"]
    case "moment": ["type": "string", "format": "date-time"]
    case "day": ["type": "string", "format": "date"]
    default: word.first?.isUppercase == true ? ["$ref": "#/$defs/\(String(word))"] : nil
    }
  }

  /// Names with a comma behind, then `many kind`.
  private static func sequence(_ words: ArraySlice<Substring>) -> JSON? {
    let named = words.prefix { $0.last == "," }
    let others = words.dropFirst(named.count)
    guard others.first == "many", let other = kind(others.dropFirst()),
      let first = kinds(named.map { [$0.dropLast()] })
    else { return nil }
    return [
      "type": "array", "minItems": .number(JSONNumber(first.count)), "items": .array(first), "additionalItems": other,
    ]
  }

  private static func kinds(_ parts: [ArraySlice<Substring>]) -> [JSON]? {
    let kinds = parts.compactMap(kind)
    return kinds.count == parts.count ? kinds : nil
  }

  /// The parts between a word; `nil` where it does not occur.
  private static func parts(_ words: ArraySlice<Substring>, _ word: Substring) -> [ArraySlice<Substring>]? {
    let parts = words.split(separator: word, omittingEmptySubsequences: false)
    return parts.count > 1 ? parts : nil
  }
}
