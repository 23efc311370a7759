internal import Glibc
internal import Pictures

/// Draws what the standard input asks for and writes the PNG to the standard output, with nothing else within reach.
///
/// The whole of `lapel-draw`. Answers the status to exit with: 0, or one of sysexits.h: 65 where what was brought cannot
/// be read, 77 where the process could not be confined.
public func drawConfined() -> Int32 {
  guard Confinement.enter() else { return 77 }
  guard let drawing = Drawing(readInput()), let png = draw(drawing) else { return 65 }
  var rest = png[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    guard written > 0 else { return 74 }
    rest = rest.dropFirst(written)
  }
  return 0
}

/// `nil` where a picture cannot be read. On a card such a picture is left out.
private func draw(_ drawing: Drawing) -> [UInt8]? {
  switch drawing {
  case .share(let card): return ShareCardPainter(card).png()
  case .thumbnail(let picture, let side):
    let canvas = Canvas(width: side, height: side)
    return canvas.paint(picture, x: 0, y: 0, side: Double(side)) ? canvas.png : nil
  case .portrait(let picture):
    let side = Drawing.portraitSide
    guard let portrait = Photograph(picture)?.middle?.scaled(width: side, height: side) else { return nil }
    let canvas = Canvas(width: side, height: side)
    portrait.paint(on: canvas, x: 0, y: 0)
    return canvas.png
  case .modules(let square): return Canvas.showing(square).png
  }
}

private func readInput() -> [UInt8] {
  var input: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while input.count < Drawing.limit {
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    guard count > 0 else { break }
    input += buffer[..<count]
  }
  return input
}
