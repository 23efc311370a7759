/// The pieces of a template, in their order.
///
/// A line that holds only one tag, other than an expression, leaves no empty line behind.
func tokens(of source: SourceFile) throws(CompileError) -> [Token] {
  var cursor = Cursor(source)
  var tokens: [Token] = []
  var text: [UInt8] = []
  var textStart = cursor.location

  func finishText() {
    if !text.isEmpty { tokens.append(.text(String(decoding: text, as: UTF8.self), textStart)) }
    text = []
  }

  while let byte = cursor.byte {
    if cursor.startsWith("{{") {
      let open = cursor.location
      cursor.skip(2)
      cursor.skipSpaces()
      let start = cursor.location
      guard let inside = cursor.text(upTo: "}}") else {
        throw CompileError(open, "this {{ is not closed by }} on the same line")
      }
      let trimmed = trimmingEnd(inside)
      let tag = try Tag(trimmed, at: start)
      let blanks = trailingBlanks(text)
      if tag.mayOwnLine, open.column == blanks + 1, let afterLine = cursor.afterEmptyRestOfLine() {
        text.removeLast(blanks)
        cursor = afterLine
      }
      finishText()
      let column = start.column + tag.operandOffset(in: trimmed)
      tokens.append(.tag(tag, SourceLocation(file: start.file, line: start.line, column: column)))
      textStart = cursor.location
    } else {
      if text.isEmpty { textStart = cursor.location }
      guard byte != 0 else { throw CompileError(cursor.location, "a NUL byte") }
      text.append(byte)
      cursor.next()
    }
  }
  finishText()
  return tokens
}

private func trimmingEnd(_ text: String) -> String {
  var text = Substring(text)
  while text.last == " " || text.last == "\t" { text.removeLast() }
  return String(text)
}

/// How many blanks `text` ends with.
private func trailingBlanks(_ text: [UInt8]) -> Int {
  text.reversed().prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
}

extension Cursor {
  /// The start of the next line, where nothing but blanks stands before it; `nil` otherwise.
  fileprivate func afterEmptyRestOfLine() -> Cursor? {
    var look = self
    look.skipSpaces()
    if look.isAtEnd { return look }
    guard look.byte == UInt8(ascii: "\n") else { return nil }
    look.next()
    return look
  }
}
