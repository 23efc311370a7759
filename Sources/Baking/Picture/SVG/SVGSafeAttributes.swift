/// The attributes of an element that may be shown, and what they refer to.
struct SVGSafeAttributes {
  private(set) var written: [(name: String, value: String)] = []
  private(set) var id: String?
  private(set) var classes: [String] = []
  /// The ids of other elements that this one draws with.
  private(set) var references: [String] = []
  /// Pixels of a picture that this element embeds.
  private(set) var embeddedPixels = 0

  private static let xlink = "http://www.w3.org/1999/xlink"
  private static let xml = "http://www.w3.org/XML/1998/namespace"

  init(_ element: SVGElement, shownAs name: String, mayEmbed: Bool) {
    let isLink = element.localName.hasSameBytes(as: "a")
    for attribute in element.attributes {
      switch (attribute.namespace, attribute.localName) {
      case (nil, "id"): take(id: attribute.value)
      case (nil, "class"): take(classes: attribute.value)
      case (nil, "style"): take(style: attribute.value)
      case (nil, "href") where !isLink:
        take(reference: attribute.value, as: "href", of: name, mayEmbed: mayEmbed)
      case (Self.xlink, "href") where !isLink:
        take(reference: attribute.value, as: "xlink:href", of: name, mayEmbed: mayEmbed)
      case (Self.xml, "space") where attribute.value == "preserve": written.append(("xml:space", "preserve"))
      case (nil, let plain) where SVGAllowList.attributes.contains(plain): take(plain, attribute.value)
      default: continue
      }
    }
  }

  /// Gives the root its namespaces and its size.
  mutating func becomeRoot(_ size: SVGSize) {
    written.removeAll { ["width", "height", "viewBox", "x", "y"].contains($0.name) }
    written =
      [
        ("xmlns", SVGElement.svgNamespace), ("xmlns:xlink", Self.xlink), ("width", String(size.width)),
        ("height", String(size.height)), ("viewBox", size.viewBox),
      ] + written
  }

  private mutating func take(id: String) {
    guard SVGValue.isName(id) else { return }
    self.id = id
    written.append(("id", id))
  }

  private mutating func take(classes text: String) {
    classes = text.split(whereSeparator: \.isWhitespace).map(String.init).filter { SVGValue.isName($0) }
    if !classes.isEmpty { written.append(("class", classes.joined(separator: " "))) }
  }

  private mutating func take(style: String) {
    let declarations = SVGStyle.declarations(style)
    references += declarations.references
    if !declarations.text.isEmpty { written.append(("style", declarations.text)) }
  }

  private mutating func take(_ name: String, _ value: String) {
    guard let found = SVGValue.references(in: value) else { return }
    references += found
    written.append((name, value))
  }

  /// A reference leads to this document, or is a picture that stands in it.
  private mutating func take(reference: String, as name: String, of element: String, mayEmbed: Bool) {
    if let id = SVGValue.fragment(reference.utf8) {
      references.append(id)
      written.append((name, "#\(id)"))
    } else if element == "image", mayEmbed, let picture = EmbeddedPicture(reference) {
      embeddedPixels += picture.pixels
      written.append((name, picture.address))
    }
  }
}
