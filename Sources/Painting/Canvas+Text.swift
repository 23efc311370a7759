internal import CPango

/// How a text is set.
struct TextStyle {
  var family: String
  /// In pixels.
  var size: Double
  var weight = PANGO_WEIGHT_NORMAL
  var colour: Int
  /// The most lines; what does not fit ends with an ellipsis.
  var lines: Int32 = 1
  var isCentred = false
}

extension Canvas {
  /// Sets a text within a width and says how high it came out. It is only measured where `isMeasured` is true.
  ///
  /// The direction is the text's own: one from right to left is set at the right.
  @discardableResult
  func set(
    _ text: String, _ style: TextStyle, x: Double, y: Double, width: Double, isMeasured: Bool = false
  ) -> (width: Double, height: Double, isCut: Bool) {
    let text = Self.plain(text)
    guard !text.isEmpty, let layout = pango_cairo_create_layout(cairo), let font = pango_font_description_new() else {
      return (0, 0, false)
    }
    defer {
      pango_font_description_free(font)
      g_object_unref(UnsafeMutableRawPointer(layout))
    }
    pango_font_description_set_family(font, style.family)
    pango_font_description_set_weight(font, style.weight)
    pango_font_description_set_absolute_size(font, style.size * Double(PANGO_SCALE))
    pango_layout_set_font_description(layout, font)
    pango_layout_set_text(layout, text, Int32(text.utf8.count))
    pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
    pango_layout_set_height(layout, -style.lines)
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
    if style.isCentred { pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER) }
    var (textWidth, textHeight): (Int32, Int32) = (0, 0)
    pango_layout_get_pixel_size(layout, &textWidth, &textHeight)
    if !isMeasured {
      use(style.colour)
      cairo_move_to(cairo, x, y)
      pango_cairo_show_layout(cairo, layout)
    }
    return (Double(textWidth), Double(textHeight), pango_layout_is_ellipsized(layout) != 0)
  }

  /// One line of text, without what breaks lines or turns the direction of what follows; 300 characters at most.
  private static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(300) {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: result.append(" ")
      case .format where scalar.value != 0x200C && scalar.value != 0x200D: break
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
