/// Collects the statements of an SVG while it is read.
struct SVGStatementFinder {
  private(set) var found: [SVGStatement] = []
  private(set) var isLearnerRecord = false
  private(set) var isSVG = false
  private var depth = 0
  private var childrenOfRoot = 0
  /// The level of the statement that is being read.
  private var statementDepth: Int?

  mutating func visit(_ node: SVGNode) {
    switch node {
    case .start(let element):
      start(element)
      depth += 1
    case .end:
      depth -= 1
      if depth == statementDepth { statementDepth = nil }
    case .text(let text), .characterData(let text):
      if statementDepth != nil { found[found.count - 1].text += text }
    case .comment, .instruction:
      break
    }
  }

  private mutating func start(_ element: SVGElement) {
    if depth == 0 { isSVG = element.namespace == nil || element.isIn(SVGElement.svgNamespace) }
    if depth == 1 { childrenOfRoot += 1 }
    if element.namespace?.hasPrefix("https://purl.imsglobal.org/clr/") == true { isLearnerRecord = true }
    guard statementDepth == nil,
      let statement = SVGStatement(element, isFirst: depth == 1 && childrenOfRoot == 1)
    else { return }
    found.append(statement)
    statementDepth = depth
  }
}
