/// How much drawing an SVG asks for once its references are followed.
///
/// Ten groups that each use the one before ten times are a few hundred bytes and ten thousand million shapes.
struct SVGDrawing {
  private struct Element {
    /// Where the elements within this one end.
    var end: Int
    let references: [String]
    let classes: [String]
  }

  private var elements: [Element] = []
  private var open: [Int] = []
  /// The first element with each id, by the id's UTF-8 bytes.
  private var positions: [[UInt8]: Int] = [:]

  mutating func start(id: String?, references: [String], classes: [String]) {
    if let id { positions[Array(id.utf8), default: elements.count] = positions[Array(id.utf8)] ?? elements.count }
    open.append(elements.count)
    elements.append(Element(end: 0, references: references, classes: classes))
  }

  mutating func end() {
    guard let position = open.popLast() else { return }
    elements[position].end = elements.count
  }

  /// Whether no more than `limit` elements are drawn, and no reference leads back to itself.
  func isModest(sheet: SVGStyle.Sheet, limit: Int = BakingLimits.drawnElements) -> Bool {
    var weigher = Weigher(drawing: self, sheet: sheet, limit: limit)
    return weigher.weigh(0, level: 0) != nil
  }

  /// What is drawn for one element and all within it.
  private struct Weight {
    var elements = 0
    /// How many references follow one another.
    var levels = 0
  }

  private struct Weigher {
    let drawing: SVGDrawing
    let sheet: SVGStyle.Sheet
    let limit: Int
    private var known: [Int: Weight] = [:]
    private var pending: Set<Int> = []
    private static let mostLevels = 64

    init(drawing: SVGDrawing, sheet: SVGStyle.Sheet, limit: Int) {
      self.drawing = drawing
      self.sheet = sheet
      self.limit = limit
    }

    /// The weight of the element at `position`; `nil` where it is too much, or the element is within itself.
    ///
    /// `level` says how many references led here: it bounds this function's own depth.
    mutating func weigh(_ position: Int, level: Int) -> Weight? {
      if let weight = known[position] { return weight }
      guard level <= Self.mostLevels, position < drawing.elements.count, pending.insert(position).inserted else {
        return nil
      }
      var weight = Weight()
      for element in drawing.elements[position..<drawing.elements[position].end] {
        weight.elements += 1
        for reference in element.references + element.classes.flatMap({ sheet.referencesByClass[$0] ?? [] }) {
          weight.elements += 1
          guard let target = drawing.positions[Array(reference.utf8)] else { continue }
          guard let more = weigh(target, level: level + 1) else { return nil }
          weight.elements += more.elements
          weight.levels = max(weight.levels, more.levels + 1)
        }
        guard weight.elements <= limit, weight.levels <= Self.mostLevels else { return nil }
      }
      pending.remove(position)
      known[position] = weight
      return weight
    }
  }
}
