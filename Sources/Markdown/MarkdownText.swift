internal import CMarkdown

/// A text in Markdown, read.
public struct MarkdownText: Sendable, Hashable {
  public let blocks: [MarkdownBlock]

  /// How deep blocks and spans may lie in each other; what lies deeper is shown as its bare text.
  static let deepest = 12

  /// Reads any text: whatever is no Markdown is text. HTML in it is shown as it was written, and a picture as the words
  /// that stand for it. `clean` is asked about every run of text once it is read: `&#x202E;` is a character as well.
  public init(_ text: String, cleaning clean: (String) -> String = { $0 }) {
    guard let root = Self.parse(Array(text.utf8)) else {
      blocks = [.paragraph([.text(clean(text))])]
      return
    }
    defer { cmark_node_free(root) }
    blocks = Self.blocks(of: root, depth: 0).map { $0.cleaned(clean) }
  }

  private static func parse(_ bytes: [UInt8]) -> OpaquePointer? {
    bytes.withUnsafeBytes { buffer in
      cmark_parse_document(buffer.bindMemory(to: CChar.self).baseAddress, buffer.count, CMARK_OPT_DEFAULT)
    }
  }

  private static func children(of node: OpaquePointer) -> [OpaquePointer] {
    var found: [OpaquePointer] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      found.append(child)
      next = cmark_node_next(child)
    }
    return found
  }

  private static func literal(of node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  private static func blocks(of node: OpaquePointer, depth: Int) -> [MarkdownBlock] {
    guard depth < deepest else { return [.paragraph([.text(plainText(of: node))])] }
    return children(of: node).compactMap { child in
      switch cmark_node_get_type(child) {
      case CMARK_NODE_PARAGRAPH: .paragraph(spans(of: child, depth: depth))
      case CMARK_NODE_HEADING: .heading(spans(of: child, depth: depth))
      case CMARK_NODE_BLOCK_QUOTE: .quote(blocks(of: child, depth: depth + 1))
      case CMARK_NODE_LIST:
        .list(
          isNumbered: cmark_node_get_list_type(child) == CMARK_ORDERED_LIST,
          items: children(of: child).map { blocks(of: $0, depth: depth + 1) })
      case CMARK_NODE_CODE_BLOCK: .code(literal(of: child))
      case CMARK_NODE_HTML_BLOCK: .paragraph([.text(literal(of: child))])
      case CMARK_NODE_THEMATIC_BREAK: .line
      default: nil
      }
    }
  }

  private static func spans(of node: OpaquePointer, depth: Int) -> [MarkdownSpan] {
    guard depth < deepest else { return [.text(plainText(of: node))] }
    return children(of: node).compactMap { child in
      switch cmark_node_get_type(child) {
      case CMARK_NODE_TEXT, CMARK_NODE_HTML_INLINE: .text(literal(of: child))
      case CMARK_NODE_CODE: .code(literal(of: child))
      case CMARK_NODE_EMPH: .emphasis(spans(of: child, depth: depth + 1))
      case CMARK_NODE_STRONG: .strong(spans(of: child, depth: depth + 1))
      case CMARK_NODE_LINK:
        .link(
          address: cmark_node_get_url(child).map { String(cString: $0) } ?? "", spans(of: child, depth: depth + 1))
      case CMARK_NODE_IMAGE: .text(plainText(of: child))
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: .lineBreak
      default: nil
      }
    }
  }

  /// The words below a node, without going down call by call: a stranger decides how deep they lie.
  private static func plainText(of node: OpaquePointer) -> String {
    guard let iterator = cmark_iter_new(node) else { return "" }
    defer { cmark_iter_free(iterator) }
    var text = ""
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE else { return text }
      guard event == CMARK_EVENT_ENTER, let current = cmark_iter_get_node(iterator) else { continue }
      switch cmark_node_get_type(current) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_INLINE, CMARK_NODE_HTML_BLOCK:
        text += literal(of: current)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
      default: break
      }
    }
  }
}
