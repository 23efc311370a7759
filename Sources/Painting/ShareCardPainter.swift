internal import CPango
internal import Pictures

/// Draws a share card: a cloth with the pictures at the left, the words at the right.
struct ShareCardPainter {
  private let card: ShareCard
  private let canvas = Canvas(width: ShareCard.width, height: ShareCard.height)

  private static let serif = "Charis SIL, Noto Serif, serif"
  private static let sans = "Inter, Noto Sans, sans-serif"
  private static let (ink, soft, brass, paper) = (0x1C2033, 0x5B5C68, 0x8A5D10, 0xFBF8F3)
  private static let cloth = (x: 56.0, y: 56.0, side: 518.0)
  private static let words = (x: 630.0, width: 514.0, top: 56.0, bottom: 506.0)

  init(_ card: ShareCard) { self.card = card }

  /// The card as PNG; `nil` where memory did not suffice.
  func png() -> [UInt8]? {
    canvas.use(Self.paper)
    cairo_paint(canvas.cairo)
    paintCloth()
    if card.pictures.isEmpty { paintInitials() } else { paintPictures() }
    paintWords()
    return canvas.png
  }

  private func paintCloth() {
    let (cairo, cloth) = (canvas.cairo, Self.cloth)
    canvas.roundedRectangle(x: cloth.x, y: cloth.y, width: cloth.side, height: cloth.side, radius: 36)
    canvas.use(card.cloth)
    cairo_fill_preserve(cairo)
    cairo_save(cairo)
    cairo_clip(cairo)
    canvas.use(0xFFFFFF, opacity: 0.045)
    cairo_set_line_width(cairo, 1.6)
    for step in stride(from: -cloth.side, to: cloth.side, by: 6) {
      cairo_move_to(cairo, cloth.x + step, cloth.y + cloth.side)
      cairo_line_to(cairo, cloth.x + step + cloth.side * 0.8, cloth.y)
    }
    cairo_stroke(cairo)
    cairo_restore(cairo)
    canvas.roundedRectangle(
      x: cloth.x + 16, y: cloth.y + 16, width: cloth.side - 32, height: cloth.side - 32, radius: 24)
    canvas.use(0xDCCFAE, opacity: 0.6)
    cairo_set_line_width(cairo, 2.5)
    cairo_set_dash(cairo, [10, 8], 2, 0)
    cairo_stroke(cairo)
    cairo_set_dash(cairo, nil, 0, 0)
  }

  /// Side by side, each as large as there is room. What no longer stands is pale.
  private func paintPictures() {
    let count = card.pictures.count
    let columns = count == 1 ? 1 : count <= 4 ? 2 : 3
    let rows = (count + columns - 1) / columns
    let cell = 440.0 / Double(columns)
    let side = columns == 1 ? 370.0 : cell * 0.82
    let top = Self.cloth.y + (Self.cloth.side - cell * Double(rows)) / 2
    for (place, picture) in card.pictures.enumerated() {
      let row = place / columns
      let inRow = min(columns, count - row * columns)
      let left = Self.cloth.x + (Self.cloth.side - cell * Double(inRow)) / 2
      _ = canvas.paint(
        picture, x: left + cell * Double(place % columns) + (cell - side) / 2,
        y: top + cell * Double(row) + (cell - side) / 2, side: side, opacity: card.mark?.tone == .bad ? 0.35 : 1)
    }
  }

  private func paintInitials() {
    let style = TextStyle(
      family: Self.serif, size: 170, weight: PANGO_WEIGHT_SEMIBOLD, colour: 0xF8F1E3, isCentred: true)
    let width = Self.cloth.side - 60
    let height = canvas.set(card.initials, style, x: 0, y: 0, width: width, isMeasured: true).height
    canvas.set(
      card.initials, style, x: Self.cloth.x + 30, y: Self.cloth.y + (Self.cloth.side - height) / 2, width: width)
  }

  private func paintWords() {
    let place = Self.words
    var pieces = [
      (card.eyebrow, TextStyle(family: Self.sans, size: 27, weight: PANGO_WEIGHT_SEMIBOLD, colour: Self.brass), 14.0),
      (card.title, titleStyle(), 18.0),
    ]
    pieces += card.lines.map { ($0, TextStyle(family: Self.sans, size: 28, colour: Self.soft, lines: 2), 8.0) }
    let heights = pieces.map { canvas.set($0.0, $0.1, x: 0, y: 0, width: place.width, isMeasured: true).height }
    let markHeight = card.mark == nil ? 0 : 76.0
    let total = zip(heights, pieces).reduce(markHeight) { $0 + $1.0 + $1.1.2 }
    var y = place.top + max(0, (place.bottom - place.top - total) / 2)
    // Letters with towers of marks on them stay in their column.
    cairo_save(canvas.cairo)
    cairo_rectangle(canvas.cairo, place.x - 10, 0, place.width + 20, place.bottom + 20)
    cairo_clip(canvas.cairo)
    for (piece, height) in zip(pieces, heights) {
      canvas.set(piece.0, piece.1, x: place.x, y: y, width: place.width)
      y += height + piece.2
    }
    if let mark = card.mark { paint(mark, y: y + 14) }
    cairo_restore(canvas.cairo)
    let foot = TextStyle(family: Self.serif, size: 26, weight: PANGO_WEIGHT_SEMIBOLD, colour: Self.ink)
    canvas.set(card.siteName, foot, x: place.x, y: 540, width: place.width)
  }

  /// As large as it fits into three lines.
  private func titleStyle() -> TextStyle {
    var style = TextStyle(
      family: Self.serif, size: 62, weight: PANGO_WEIGHT_SEMIBOLD, colour: Self.ink, lines: 3)
    for size in [62.0, 52, 44] {
      style.size = size
      let width = Self.words.width
      if !canvas.set(card.title, style, x: 0, y: 0, width: width, isMeasured: true).isCut { break }
    }
    return style
  }

  private func paint(_ mark: ShareCard.Mark, y: Double) {
    let colour =
      switch mark.tone {
      case .good: 0x17683F
      case .remark: 0x855300
      case .neutral: 0x505A6E
      case .bad: 0xAB2A20
      }
    let style = TextStyle(family: Self.sans, size: 26, weight: PANGO_WEIGHT_SEMIBOLD, colour: colour)
    let (x, room) = (Self.words.x, Self.words.width - 48)
    let size = canvas.set(mark.words, style, x: 0, y: 0, width: room, isMeasured: true)
    canvas.roundedRectangle(
      x: x, y: y, width: size.width + 48, height: size.height + 18, radius: (size.height + 18) / 2)
    canvas.use(colour, opacity: 0.1)
    cairo_fill_preserve(canvas.cairo)
    canvas.use(colour)
    cairo_set_line_width(canvas.cairo, 2)
    cairo_stroke(canvas.cairo)
    canvas.set(mark.words, style, x: x + 24, y: y + 9, width: size.width + 2)
  }
}
