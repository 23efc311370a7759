/// Turns the notation of a ``PublishedVocabulary`` into the context that it stands for.
struct VocabularyReader {
  private var lines: ArraySlice<Line>
  private let bases: [UTF8Text: String]

  private struct Line {
    let depth: Int
    let words: [String]
  }

  static func context(_ notation: String) -> JSON {
    let lines = notation.split(separator: "\n").map { line in
      Line(depth: line.prefix { $0 == " " }.count / 2, words: line.split(separator: " ").map(String.init))
    }
    let isBase: (Line) -> Bool = { $0.words.first == "base" && $0.words.count == 3 }
    let bases = lines.filter(isBase).map { (UTF8Text($0.words[1]), $0.words[2]) }
    var reader = VocabularyReader(
      lines: lines.filter { !isBase($0) }[...], bases: Dictionary(bases) { first, _ in first })
    return reader.context(depth: 0)
  }

  /// The context that the next lines of this depth describe.
  private mutating func context(depth: Int) -> JSON {
    var object = JSONObject()
    var others: [JSON] = []
    while let line = lines.first, line.depth == depth {
      lines.removeFirst()
      switch (line.words[0], line.words.count) {
      case ("protected", 1): object["@protected"] = true
      case ("version", 2): object["@version"] = JSONNumber(line.words[1]).map { .number($0) }
      case ("vocabulary", 2): object["@vocab"] = line.words[1] == "nothing" ? .null : .string(line.words[1])
      case ("nothing", 1): return .null
      case ("empty", 1): break
      case ("like", 2): others.append(.string(line.words[1]))
      case ("otherwise", 2): object = Self.terms(at: line.words[1])
      case ("without", 2): object[line.words[1]] = nil
      default: object[line.words[0]] = term(line)
      }
    }
    return others.isEmpty ? .object(object) : .array(others + [.object(object)])
  }

  /// `name = IRI : datatype many`, with the lines further in as its own context.
  private mutating func term(_ line: Line) -> JSON {
    var definition = JSONObject()
    var rest = line.words.dropFirst()
    while let word = rest.popFirst() {
      switch word {
      case "=": definition["@id"] = rest.popFirst().map { .string(iri($0, line.words[0])) }
      case ":": definition["@type"] = rest.popFirst().map { .string(iri($0, line.words[0])) }
      case "many": definition["@container"] = "@set"
      case "listed": definition["@container"] = "@list"
      case "graph": definition["@container"] = "@graph"
      default: break
      }
    }
    if let next = lines.first, next.depth == line.depth + 1 { definition["@context"] = context(depth: next.depth) }
    // An address alone is written as one: only then can the word be a prefix of others.
    if definition.count == 1, let iri = definition["@id"] { return iri }
    return .object(definition)
  }

  /// `ob~name`, and `ob~` for the term's own name, as the whole IRI.
  private func iri(_ written: String, _ term: String) -> String {
    let parts = written.split(separator: "~", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let base = bases[UTF8Text(parts[0])] else { return written }
    return base + (parts[1].isEmpty ? term : parts[1])
  }

  private static func terms(at address: String) -> JSONObject {
    PublishedVocabulary.at(address)?.document["@context"]?.object ?? JSONObject()
  }
}
