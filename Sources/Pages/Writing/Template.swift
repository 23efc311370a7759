/// What has a template in `web/templates`, written in markup. The template compiler makes its `render`.
public protocol Template: Sendable {
  func render(into html: inout HTML)
}

extension Template {
  /// What is no page of its own frame, as bytes: an embed, a drawing, a piece to be copied.
  public func markup(_ messages: Messages = Messages()) -> [UInt8] {
    var html = HTML(messages: messages)
    render(into: &html)
    return html.bytes
  }
}
