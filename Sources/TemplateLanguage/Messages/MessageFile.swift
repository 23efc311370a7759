/// One language's words: a flat JSON object of strings, as Weblate edits them, read with the place of every entry.
struct MessageFile: Hashable {
  /// The language's tag, such as `en` or `pt-BR`: the file's name.
  let language: String
  let entries: [Entry]

  struct Entry: Hashable {
    var key: String
    var text: String
    var keyLocation: SourceLocation
    var textLocation: SourceLocation
  }

  init(_ file: SourceFile) throws(CompileError) {
    self.language = String(file.name.dropLast(".json".count))
    var reader = FlatJSONReader(file)
    self.entries = try reader.entries()

    guard language.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }), !language.isEmpty else {
      throw CompileError(
        SourceLocation(file: file.path, line: 1, column: 1), "the file's name is a language tag, such as pt-BR.json")
    }
    var seen: Set<String> = []
    for entry in entries where !seen.insert(entry.key).inserted {
      throw CompileError(entry.keyLocation, "the key \(entry.key) is there twice")
    }
  }
}
