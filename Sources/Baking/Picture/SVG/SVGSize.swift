/// The size at which an SVG is shown, in pixels.
///
/// The size it asks for, where that is between 1 and 4,096; else its view box, scaled so that the longer side is 512.
struct SVGSize {
  let width: Int
  let height: Int
  /// The view box as it is written out.
  let viewBox: String

  init(of root: SVGElement) {
    let box = Self.numbers(root.attribute("viewBox"))
    let wanted = (Self.length(root.attribute("width")), Self.length(root.attribute("height")))
    let (width, height): (Double, Double) =
      switch (wanted.0, wanted.1, box) {
      case (let width?, let height?, _): (width, height)
      case (_, _, let box?): (512 * (box[2] / max(box[2], box[3])), 512 * (box[3] / max(box[2], box[3])))
      default: (300, 150)  // what CSS gives a picture without a size
      }
    self.width = max(1, Int(width.rounded(.up)))
    self.height = max(1, Int(height.rounded(.up)))
    self.viewBox = box == nil ? "0 0 \(self.width) \(self.height)" : root.attribute("viewBox") ?? ""
  }

  /// The four numbers of a view box with a size.
  private static func numbers(_ text: String?) -> [Double]? {
    let numbers = text?.split { $0.isWhitespace || $0 == "," }.map { Double($0) ?? .nan } ?? []
    guard numbers.count == 4, numbers.allSatisfy(\.isFinite), numbers[2] > 0, numbers[3] > 0 else { return nil }
    return numbers
  }

  /// A length with a unit of CSS, in pixels; `nil` where it is none or out of bounds.
  private static func length(_ text: String?) -> Double? {
    guard let text else { return nil }
    let units = ["px": 1, "pt": 4.0 / 3, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96]
    let unit = units.first { text.hasSuffix($0.key) }
    guard let number = Double(text.dropLast(unit == nil ? 0 : 2)) else { return nil }
    let length = number * (unit?.value ?? 1)
    return (1...Double(BakingLimits.side)).contains(length) ? length : nil
  }
}
