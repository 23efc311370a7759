/// What has a template in `web/templates`, written in markup. The template compiler makes its `render`.
public protocol Template: Sendable {
  func render(into html: inout HTML)
}
