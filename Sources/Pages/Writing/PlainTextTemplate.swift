/// What has a template in `web/templates`, written in plain text. The template compiler makes its `render`.
public protocol PlainTextTemplate: Sendable {
  func render(into plain: inout PlainText)
}
