/// Why bytes are not an SVG that is read here.
enum SVGFault: Error, Hashable {
  /// It is no XML document, or the root is another element; `root` is that element's name.
  case otherDocument(root: String?)
  case unknownEncoding(name: String)
  /// The bytes are not valid in their encoding, or hold U+0000.
  case unreadableText
  /// A document type with declarations of its own.
  case documentType
  /// `line` counts from the root element.
  case malformed(line: Int)
  case tooDeep
  case tooManyElements
  case tooManyAttributes
}

extension UnbakingRefusal {
  /// The refusal that tells a person about this fault.
  init(_ fault: SVGFault) {
    switch fault {
    case .otherDocument("html"): self = .notABadgeFile(looksLike: .html)
    case .otherDocument(let root): self = .notABadgeFile(looksLike: root == nil ? nil : .xml)
    case .unknownEncoding(let name): self = .unknownEncoding(name: name)
    case .unreadableText: self = .unreadableText
    case .documentType: self = .documentType
    case .malformed(let line): self = .damaged(.markup(line: line))
    case .tooDeep: self = .tooLarge(.depth)
    case .tooManyElements: self = .tooLarge(.elements)
    case .tooManyAttributes: self = .tooLarge(.attributes)
    }
  }
}
