/// One step through an SVG document.
enum SVGNode {
  case start(SVGElement)
  case end
  case text(String)
  case characterData(String)
  case comment(String)
  case instruction(target: String, data: String)
}

/// The start of an element.
struct SVGElement {
  /// The prefix as written; also where it is not declared, and `namespace` is then `nil`.
  let prefix: String?
  let localName: String
  let namespace: String?
  /// In file order, namespace declarations among them.
  let attributes: [SVGAttribute]

  static let svgNamespace = "http://www.w3.org/2000/svg"

  /// The name with its prefix, as it is written.
  var qualifiedName: String { prefix.map { "\($0):\(localName)" } ?? localName }

  /// Whether the element's namespace is this one, byte by byte.
  func isIn(_ wanted: String) -> Bool { namespace?.hasSameBytes(as: wanted) ?? false }

  /// The value of an attribute without a prefix.
  func attribute(_ name: String) -> String? {
    attributes.first { $0.namespace == nil && $0.qualifiedName.hasSameBytes(as: name) }?.value
  }
}

struct SVGAttribute {
  /// The name as written, such as `xlink:href`, `width` or `xmlns:xlink`.
  let qualifiedName: String
  let localName: String
  let namespace: String?
  let value: String
}
