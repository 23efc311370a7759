internal import CPango
internal import Pictures

extension Canvas {
  /// The dark modules on white, with the border around them.
  static func showing(_ square: ModuleSquare) -> Canvas {
    let scale = ModuleSquare.scale
    let pixels = (square.side + 2 * ModuleSquare.border) * scale
    let canvas = Canvas(width: pixels, height: pixels)
    canvas.use(0xFFFFFF)
    cairo_paint(canvas.cairo)
    canvas.use(0x000000)
    for (place, isDark) in square.isDark.enumerated() where isDark {
      let (row, column) = place.quotientAndRemainder(dividingBy: square.side)
      cairo_rectangle(
        canvas.cairo, Double((column + ModuleSquare.border) * scale), Double((row + ModuleSquare.border) * scale),
        Double(scale), Double(scale))
    }
    cairo_fill(canvas.cairo)
    return canvas
  }
}
