/// What `IHDR` says about a picture.
///
/// - Source: PNG Specification (Third Edition), W3C, section 11.2.1, “IHDR Image header”.
struct PNGHeader {
  enum Colour: UInt8 {
    case grey = 0
    case truecolour = 2
    case indexed = 3
    case greyWithAlpha = 4
    case truecolourWithAlpha = 6

    /// Samples of one pixel.
    var samples: Int {
      switch self {
      case .grey, .indexed: 1
      case .greyWithAlpha: 2
      case .truecolour: 3
      case .truecolourWithAlpha: 4
      }
    }

    /// The bits a sample may have.
    var depths: [UInt8] {
      switch self {
      case .grey: [1, 2, 4, 8, 16]
      case .indexed: [1, 2, 4, 8]
      case .truecolour, .greyWithAlpha, .truecolourWithAlpha: [8, 16]
      }
    }
  }

  let width: Int
  let height: Int
  /// Bits of one sample.
  let depth: UInt8
  let colour: Colour
  let isInterlaced: Bool

  /// The header in the data of an `IHDR` chunk; `nil` where it is not legal or the picture is too large.
  init?(_ data: ArraySlice<UInt8>) {
    // width (4) · height (4) · bit depth · colour type · compression · filter · interlace
    guard data.count == 13 else { return nil }
    let sizes = (Int(bigEndian(data)), Int(bigEndian(data.dropFirst(4))))
    let flags = Array(data.dropFirst(8))
    guard let colour = Colour(rawValue: flags[1]), colour.depths.contains(flags[0]),
      flags[2] == 0, flags[3] == 0, flags[4] <= 1,
      (1...BakingLimits.side).contains(sizes.0), (1...BakingLimits.side).contains(sizes.1),
      sizes.0 * sizes.1 <= BakingLimits.pixels
    else { return nil }
    self.width = sizes.0
    self.height = sizes.1
    self.depth = flags[0]
    self.colour = colour
    self.isInterlaced = flags[4] == 1
  }

  /// The rows of the inflated picture data, pass by pass: how long each is in bytes, its filter byte included.
  var passes: [(rows: Int, rowLength: Int)] {
    // Adam7: where each pass starts and how far apart its pixels are, in columns and rows.
    let adam7 = [(0, 8, 0, 8), (4, 8, 0, 8), (0, 4, 4, 8), (2, 4, 0, 4), (0, 2, 2, 4), (1, 2, 0, 2), (0, 1, 1, 2)]
    return (isInterlaced ? adam7 : [(0, 1, 0, 1)]).compactMap { firstColumn, columnStep, firstRow, rowStep in
      let columns = (width - firstColumn + columnStep - 1) / columnStep
      let rows = (height - firstRow + rowStep - 1) / rowStep
      guard columns > 0, rows > 0 else { return nil }
      return (rows, 1 + (columns * colour.samples * Int(depth) + 7) / 8)
    }
  }
}
