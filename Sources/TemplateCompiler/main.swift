internal import Foundation
internal import TemplateLanguage

// Usage: TemplateCompiler <templates folder> <messages folder> <output.swift>
// Called by the CompileTemplates plugin. What goes wrong is printed as file:line:column: error: …

guard CommandLine.arguments.count == 4 else {
  print("error: usage: TemplateCompiler <templates folder> <messages folder> <output.swift>")
  exit(2)
}
let (templates, messages, output) = (CommandLine.arguments[1], CommandLine.arguments[2], CommandLine.arguments[3])

do {
  let compiled = Compilation.swift(
    templates: try files(in: templates, withExtensions: ["html", "txt", "xml", "svg"]),
    messages: try files(in: messages, withExtensions: ["json"]), folder: messages)
  switch compiled {
  case .success(let swift): try swift.write(toFile: output, atomically: true, encoding: .utf8)
  case .failure(let errors):
    print(errors)
    exit(1)
  }
} catch {
  print("error: \(error.localizedDescription)")
  exit(1)
}
