/// Writes an SVG anew with only what is known to be harmless.
struct SVGSanitiser {
  private(set) var writer = XMLWriter()
  private(set) var drawing = SVGDrawing()
  private(set) var sheet = SVGStyle.Sheet()
  private(set) var size: SVGSize?
  private var depth = 0
  /// The level of the element that is being left out with all that is in it.
  private var skippedDepth: Int?
  /// The names under which the open elements were written.
  private var open: [String] = []
  private var styleText = ""
  private var filterSteps = 0
  private var embeddedPixels = 0

  /// Whether the picture asks for no more than a browser can give.
  var isModest: Bool {
    filterSteps <= BakingLimits.filterSteps && embeddedPixels <= BakingLimits.pixels && drawing.isModest(sheet: sheet)
  }

  mutating func visit(_ node: SVGNode) {
    switch node {
    case .start(let element):
      if skippedDepth == nil { start(element) }
      depth += 1
    case .end:
      depth -= 1
      if skippedDepth == nil { end() }
      if depth == skippedDepth { skippedDepth = nil }
    case .text(let text), .characterData(let text):
      if skippedDepth == nil { take(text) }
    case .comment, .instruction:
      break
    }
  }

  private mutating func start(_ element: SVGElement) {
    guard let name = shownName(of: element) else {
      skippedDepth = depth
      return
    }
    open.append(name)
    if name == "style" { return }
    var attributes = SVGSafeAttributes(element, shownAs: name, mayEmbed: embeddedPixels <= BakingLimits.pixels)
    if depth == 0 {
      let size = SVGSize(of: element)
      self.size = size
      attributes.becomeRoot(size)
    }
    if SVGAllowList.filterSteps.contains(name) { filterSteps += 1 }
    embeddedPixels += attributes.embeddedPixels
    drawing.start(id: attributes.id, references: attributes.references, classes: attributes.classes)
    writer.start(name, attributes.written)
  }

  private mutating func end() {
    guard open.popLast() == "style" else {
      writer.end()
      drawing.end()
      return
    }
    let added = SVGStyle.sheet(styleText)
    styleText = ""
    sheet.referencesByClass.merge(added.referencesByClass) { $0 + $1 }
    writer.start("style", [])
    writer.text(added.text)
    writer.end()
  }

  private mutating func take(_ text: String) {
    guard let name = open.last else { return }
    if name == "style" {
      styleText += text
    } else if SVGAllowList.textElements.contains(name) {
      writer.text(text)
    }
  }

  /// The name under which an element is written; `nil` where it is left out. A link becomes what it holds.
  private func shownName(of element: SVGElement) -> String? {
    guard element.isIn(SVGElement.svgNamespace), !["title", "desc", "style"].contains(open.last) else { return nil }
    guard let parent = open.last else { return element.localName.hasSameBytes(as: "svg") ? "svg" : nil }
    if element.localName.hasSameBytes(as: "a") {
      return SVGAllowList.textElements.contains(parent) ? "tspan" : "g"
    }
    return SVGAllowList.elements.contains(element.localName) ? element.localName : nil
  }
}

/// The picture of an SVG file, written anew; `nil` where the file is no sane SVG.
func safeSVG(_ file: [UInt8]) -> SafePicture? {
  guard file.count <= BakingLimits.shownSVG, let source = try? SVGSource(file) else { return nil }
  var sanitiser = SVGSanitiser()
  guard (try? SVGReader.read(source) { sanitiser.visit($0) }) != nil,
    let size = sanitiser.size, sanitiser.isModest
  else { return nil }
  return SafePicture(kind: .svg, bytes: sanitiser.writer.bytes, width: size.width, height: size.height)
}
