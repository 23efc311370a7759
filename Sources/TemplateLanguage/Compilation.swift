/// Compiles a site's templates and messages into one Swift file.
///
/// A template is HTML, XML, SVG or plain text with tags; see ``Tag``. All templates are compiled together, since a
/// template that fills a layout needs to know the layout's slots.
public enum Compilation {
  /// The Swift source for `templates` and `messages`, or the first error of each file that has one.
  ///
  /// - Parameter folder: the folder of the messages, named where `en.json` is missing.
  public static func swift(
    templates: [SourceFile], messages: [SourceFile], folder: String = "messages"
  ) -> Result<String, CompileErrors> {
    var errors: [CompileError] = []
    let words = collect(messages, &errors) { file throws(CompileError) in try MessageFile(file) }
    let parsed = collect(templates, &errors) { file throws(CompileError) in try TemplateParser.parse(file) }
    guard errors.isEmpty else { return .failure(CompileErrors(errors)) }

    do {
      let catalogue = try MessageCatalogue(words, folder: folder)
      let layouts = try layouts(parsed)
      let bodies = collect(parsed, &errors) { template throws(CompileError) in
        try TemplateWriter.swift(for: template, layouts: layouts, messages: catalogue.called)
      }
      guard errors.isEmpty else { return .failure(CompileErrors(errors)) }
      let said = Set(parsed.flatMap { $0.saidMessages })
      return .success(opening + MessageWriter.swift(for: catalogue, said: said) + bodies.joined())
    } catch {
      return .failure(CompileErrors([error]))
    }
  }

  private static let opening = """
    // Made by TemplateCompiler from web/templates and web/messages. Edit those, not this.

    internal import Addresses
    internal import Markdown


    """

  private static func collect<Input, Output>(
    _ inputs: [Input], _ errors: inout [CompileError], _ transform: (Input) throws(CompileError) -> Output
  ) -> [Output] {
    var outputs: [Output] = []
    for input in inputs {
      do {
        outputs.append(try transform(input))
      } catch {
        errors.append(error)
      }
    }
    return outputs
  }

  /// The templates that have slots, by the name of their type.
  private static func layouts(_ templates: [Template]) throws(CompileError) -> [String: Template] {
    var byType: [String: Template] = [:]
    for template in templates {
      if byType[template.page.text] != nil {
        throw CompileError(template.page.location, "\(template.page.text) has another template already")
      }
      byType[template.page.text] = template
    }
    return byType.filter { !$0.value.slots.isEmpty }
  }
}
