/// One import in a list.
struct ImportLineView: Template {
  var line: ImportLine

  init(_ line: ImportLine) { self.line = line }
}
