@testable internal import TemplateLanguage

/// A file of the folder `t`, with a name that says what it is.
func template(_ text: String, _ name: String = "page.html") -> SourceFile {
  SourceFile(path: "t/\(name)", text: text)
}

let noMessages = SourceFile(path: "m/en.json", text: "{}")

/// The Swift source that `text` compiles to, without the messages' part and what only keeps places: the lines that name
/// them, indents, and line feeds after an opening parenthesis.
func compiled(_ text: String, _ name: String = "page.html", messages: String = "{}") throws(CompileErrors) -> [String] {
  let swift = try Compilation.swift(
    templates: [template(text, name)], messages: [SourceFile(path: "m/en.json", text: messages)]
  ).get()
  let lines = swift.split(separator: "\n").map(String.init)
  let start = lines.lastIndex { $0.contains("func render") } ?? 0
  return lines[start...].filter { !$0.hasPrefix("#sourceLocation") }.reduce(into: []) { lines, line in
    let line = line.drop { $0 == " " }
    if lines.last?.hasSuffix("(") == true { lines[lines.count - 1] += line } else { lines.append(String(line)) }
  }
}

/// The errors of compiling `text`, one a line; empty where there are none.
func mistakes(_ text: String, _ name: String = "page.html", messages: String = "{}") -> String {
  let result = Compilation.swift(
    templates: [template(text, name)], messages: [SourceFile(path: "m/en.json", text: messages)])
  switch result {
  case .success: return ""
  case .failure(let errors): return errors.description
  }
}
