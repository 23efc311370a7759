internal import CPango
internal import CRSVG

/// A PNG or JPEG, decoded by gdk-pixbuf and turned as its camera was held.
final class Photograph {
  let width: Int
  let height: Int
  private let pixels: OpaquePointer

  private init(_ pixels: OpaquePointer) {
    self.pixels = pixels
    width = Int(gdk_pixbuf_get_width(pixels))
    height = Int(gdk_pixbuf_get_height(pixels))
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(pixels)) }

  /// `nil` where the bytes are neither of the two, or broken, or more than memory allows.
  convenience init?(_ bytes: [UInt8]) {
    guard let kind = PictureFile(bytes), kind != .svg, kind.isWhole(bytes) else { return nil }
    guard let loader = gdk_pixbuf_loader_new_with_type(kind.rawValue, nil) else { return nil }
    defer { g_object_unref(UnsafeMutableRawPointer(loader)) }
    let isWritten = gdk_pixbuf_loader_write(loader, bytes, gsize(bytes.count), nil)
    let isClosed = gdk_pixbuf_loader_close(loader, nil)
    guard isWritten != 0, isClosed != 0, let decoded = gdk_pixbuf_loader_get_pixbuf(loader),
      let upright = gdk_pixbuf_apply_embedded_orientation(decoded)
    else { return nil }
    self.init(upright)
  }

  /// The middle, as large a square as there is.
  var middle: Photograph? {
    let side = min(width, height)
    return gdk_pixbuf_new_subpixbuf(
      pixels, Int32((width - side) / 2), Int32((height - side) / 2), Int32(side), Int32(side)
    ).map(Photograph.init)
  }

  func scaled(width: Int, height: Int) -> Photograph? {
    gdk_pixbuf_scale_simple(pixels, Int32(max(1, width)), Int32(max(1, height)), GDK_INTERP_BILINEAR)
      .map(Photograph.init)
  }

  /// Paints it with its upper left corner at `x` and `y`.
  func paint(on canvas: Canvas, x: Double, y: Double, opacity: Double = 1) {
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height)),
      cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, let target = cairo_image_surface_get_data(surface),
      let source = gdk_pixbuf_read_pixels(pixels)
    else { return }
    defer { cairo_surface_destroy(surface) }
    let channels = Int(gdk_pixbuf_get_n_channels(pixels))
    let sourceStride = Int(gdk_pixbuf_get_rowstride(pixels))
    let targetStride = Int(cairo_image_surface_get_stride(surface))
    cairo_surface_flush(surface)
    for row in 0..<height {
      target.advanced(by: row * targetStride).withMemoryRebound(to: UInt32.self, capacity: width) { line in
        for column in 0..<width {
          line[column] = Self.premultiplied(source + row * sourceStride + column * channels, hasAlpha: channels == 4)
        }
      }
    }
    cairo_surface_mark_dirty(surface)
    cairo_set_source_surface(canvas.cairo, surface, x, y)
    cairo_paint_with_alpha(canvas.cairo, opacity)
  }

  /// Red, green, blue and perhaps alpha as cairo keeps them: one native number, the colours multiplied by alpha.
  private static func premultiplied(_ pixel: UnsafePointer<UInt8>, hasAlpha: Bool) -> UInt32 {
    let alpha = hasAlpha ? UInt32(pixel[3]) : 255
    func part(_ value: UInt8) -> UInt32 { (UInt32(value) * alpha + 127) / 255 }
    return alpha << 24 | part(pixel[0]) << 16 | part(pixel[1]) << 8 | part(pixel[2])
  }
}
