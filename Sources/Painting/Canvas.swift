internal import CPango

/// A picture being drawn with cairo.
///
/// Where it cannot be made, for want of memory, everything drawn on it is lost and ``png`` is `nil`.
final class Canvas {
  let width: Int
  let height: Int
  private let surface: OpaquePointer?
  let cairo: OpaquePointer?

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height))
    cairo = cairo_create(surface)
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  /// The next fill or stroke is in this colour, `RRGGBB`.
  func use(_ colour: Int, opacity: Double = 1) {
    cairo_set_source_rgba(
      cairo, Double(colour >> 16 & 255) / 255, Double(colour >> 8 & 255) / 255, Double(colour & 255) / 255, opacity)
  }

  /// Makes a rectangle with round corners the current path.
  func roundedRectangle(x: Double, y: Double, width: Double, height: Double, radius: Double) {
    let quarter = Double.pi / 2
    cairo_new_sub_path(cairo)
    cairo_arc(cairo, x + width - radius, y + radius, radius, -quarter, 0)
    cairo_arc(cairo, x + width - radius, y + height - radius, radius, 0, quarter)
    cairo_arc(cairo, x + radius, y + height - radius, radius, quarter, 2 * quarter)
    cairo_arc(cairo, x + radius, y + radius, radius, 2 * quarter, 3 * quarter)
    cairo_close_path(cairo)
  }

  /// The finished picture as PNG, with nothing in it but pixels.
  var png: [UInt8]? {
    guard cairo_status(cairo) == CAIRO_STATUS_SUCCESS else { return nil }
    var bytes: [UInt8] = []
    let status = withUnsafeMutablePointer(to: &bytes) { target in
      cairo_surface_write_to_png_stream(
        surface,
        { target, data, count in
          guard let data, let target = target?.assumingMemoryBound(to: [UInt8].self) else {
            return CAIRO_STATUS_WRITE_ERROR
          }
          target.pointee.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
          return CAIRO_STATUS_SUCCESS
        }, target)
    }
    return status == CAIRO_STATUS_SUCCESS ? bytes : nil
  }
}
