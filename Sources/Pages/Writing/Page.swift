/// A whole page: what its handler found out, and the frame around it.
public protocol Page: Template {
  var frame: PageFrame { get }
}

extension Page {
  /// The page as it is sent.
  public var bytes: [UInt8] {
    var html = HTML(messages: frame.messages)
    render(into: &html)
    return html.bytes
  }
}
