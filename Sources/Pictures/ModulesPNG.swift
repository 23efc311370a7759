internal import CPango

/// A square of dark and light modules as PNG, each so many pixels a side, with a light border of so many modules. Nothing
/// in it comes from strangers, so it is drawn here and now; `nil` only where memory does not suffice.
public func modulesPNG(side: Int, border: Int, scale: Int, isDark: (_ row: Int, _ column: Int) -> Bool) -> [UInt8]? {
  let pixels = (side + 2 * border) * scale
  let canvas = Canvas(width: pixels, height: pixels)
  canvas.use(0xFFFFFF)
  cairo_paint(canvas.cairo)
  canvas.use(0x000000)
  for row in 0..<side {
    for column in 0..<side where isDark(row, column) {
      cairo_rectangle(
        canvas.cairo, Double((column + border) * scale), Double((row + border) * scale), Double(scale), Double(scale))
    }
  }
  cairo_fill(canvas.cairo)
  return canvas.png
}
