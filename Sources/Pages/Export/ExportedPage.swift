/// A page of an export: it lies beside its pictures on somebody's own disk, and leads to nothing but them.
public protocol ExportedPage: Template {}

extension ExportedPage {
  /// The page as it is written.
  public var bytes: [UInt8] {
    var html = HTML(messages: Messages())
    render(into: &html)
    return html.bytes
  }
}
