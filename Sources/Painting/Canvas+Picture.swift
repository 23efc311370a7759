internal import CPango
internal import CRSVG

extension Canvas {
  /// Paints a picture whole into a square, in its middle. Says whether it could be read.
  func paint(_ file: [UInt8], x: Double, y: Double, side: Double, opacity: Double = 1) -> Bool {
    switch PictureFile(file) {
    case .svg: return paint(drawing: file, x: x, y: y, side: side, opacity: opacity)
    case .png, .jpeg:
      guard let photograph = Photograph(file), photograph.width > 0, photograph.height > 0 else { return false }
      let scale = side / Double(max(photograph.width, photograph.height))
      let width = (Double(photograph.width) * scale).rounded()
      let height = (Double(photograph.height) * scale).rounded()
      guard let fitting = photograph.scaled(width: Int(width), height: Int(height)) else { return false }
      fitting.paint(on: self, x: x + (side - width) / 2, y: y + (side - height) / 2, opacity: opacity)
      return true
    case nil: return false
    }
  }

  /// librsvg without a base address: nothing outside the file is ever looked for.
  private func paint(drawing file: [UInt8], x: Double, y: Double, side: Double, opacity: Double) -> Bool {
    guard let handle = rsvg_handle_new_from_data(file, gsize(file.count), nil) else { return false }
    defer { g_object_unref(UnsafeMutableRawPointer(handle)) }
    var place = RsvgRectangle(x: x, y: y, width: side, height: side)
    cairo_push_group(cairo)
    let isDrawn = rsvg_handle_render_document(handle, cairo, &place, nil) != 0
    cairo_pop_group_to_source(cairo)
    if isDrawn { cairo_paint_with_alpha(cairo, opacity) }
    return isDrawn
  }
}
