internal import Compression

/// Reads a PNG strictly and writes its picture anew: `IHDR`, `PLTE`, `tRNS`, `IDAT`, `IEND`.
func safePNG(_ file: [UInt8]) -> SafePicture? {
  guard let picture = PNGPicture(file) else { return nil }
  var bytes = PNGChunks.signature
  bytes.appendChunk(.header, picture.headerData)
  if let palette = picture.palette { bytes.appendChunk(.palette, palette) }
  if let transparency = picture.transparency { bytes.appendChunk(.transparency, transparency) }
  bytes.appendChunk(.pixels, picture.pixels)
  bytes.appendChunk(.end, [])
  return SafePicture(kind: .png, bytes: bytes, width: picture.header.width, height: picture.header.height)
}

/// The parts of a PNG that make its picture.
private struct PNGPicture {
  let header: PNGHeader
  let headerData: ArraySlice<UInt8>
  private(set) var palette: ArraySlice<UInt8>?
  private(set) var transparency: ArraySlice<UInt8>?
  /// The compressed picture data, of all `IDAT` chunks together.
  private(set) var pixels: [UInt8] = []

  /// The picture of a whole file; `nil` where anything about it is not as the standard says.
  init?(_ file: [UInt8]) {
    guard var chunks = PNGChunks(file), let first = chunks.next(), first.type == .header, first.isIntact,
      let header = PNGHeader(first.data)
    else { return nil }
    self.header = header
    self.headerData = first.data
    var count = 1
    var last = PNGChunkType.header
    while let chunk = chunks.next() {
      count += 1
      guard count <= BakingLimits.chunks, chunk.type.isWellFormed, take(chunk, after: last) else { return nil }
      last = chunk.type
    }
    guard chunks.isComplete, trimPixels() else { return nil }
  }

  /// Takes one chunk, and says whether it may stand where it does. Ancillary ones are passed over unread.
  private mutating func take(_ chunk: PNGChunk, after last: PNGChunkType) -> Bool {
    if chunk.type.isCritical || chunk.type == .transparency, !chunk.isIntact { return false }
    switch chunk.type {
    case .palette:
      guard palette == nil, transparency == nil, pixels.isEmpty, isLegal(palette: chunk.data) else { return false }
      palette = chunk.data
    case .transparency:
      guard transparency == nil, pixels.isEmpty, isLegal(transparency: chunk.data) else { return false }
      transparency = chunk.data
    case .pixels:
      guard pixels.isEmpty || last == .pixels else { return false }
      guard header.colour != .indexed || palette != nil else { return false }
      pixels += chunk.data
    case .end:
      return chunk.data.isEmpty
    default:
      return !chunk.type.isCritical
    }
    return true
  }

  private func isLegal(palette: ArraySlice<UInt8>) -> Bool {
    let most = header.colour == .indexed ? 1 << Int(header.depth) : 256
    guard palette.count.isMultiple(of: 3), (1...most).contains(palette.count / 3) else { return false }
    return header.colour != .grey && header.colour != .greyWithAlpha
  }

  private func isLegal(transparency: ArraySlice<UInt8>) -> Bool {
    switch header.colour {
    case .grey: transparency.count == 2
    case .truecolour: transparency.count == 6
    case .indexed: palette.map { (1...($0.count / 3)).contains(transparency.count) } ?? false
    case .greyWithAlpha, .truecolourWithAlpha: false
    }
  }

  /// Inflates the picture data, checks that it is exactly the rows that the header speaks of, and cuts what follows.
  private mutating func trimPixels() -> Bool {
    var rows = PNGRows(header)
    let outcome = Inflating.run(pixels[...], limit: rows.total) { rows.pass($0) }
    guard case .whole(let consumed) = outcome, rows.isComplete else { return false }
    pixels.removeSubrange(consumed...)
    return true
  }
}

/// Follows inflated picture data row by row without keeping it.
private struct PNGRows {
  /// The size of the inflated data, in bytes.
  let total: Int
  /// The lengths of rows still to come, the next one last.
  private var passes: [(rows: Int, rowLength: Int)]
  private var restOfRow = 0

  init(_ header: PNGHeader) {
    self.passes = header.passes.reversed()
    self.total = header.passes.reduce(0) { $0 + $1.rows * $1.rowLength }
  }

  var isComplete: Bool { passes.isEmpty && restOfRow == 0 }

  /// Passes a piece of data; `false` where a row begins with a filter that does not exist, or there is too much.
  mutating func pass(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    while position < piece.count {
      if restOfRow == 0 {
        guard let current = passes.last, piece[position] <= 4 else { return false }
        restOfRow = current.rowLength
        if current.rows == 1 { passes.removeLast() } else { passes[passes.count - 1].rows -= 1 }
      }
      let step = min(restOfRow, piece.count - position)
      restOfRow -= step
      position += step
    }
    return true
  }
}
