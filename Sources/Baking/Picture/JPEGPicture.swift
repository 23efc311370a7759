/// A JPEG without its metadata: only the segments that decoding needs, from `SOI` to `EOI`.
///
/// The compressed pixels themselves are copied as they are.
///
/// - Source: ITU-T T.81, annex B, “Compressed data formats”.
struct JPEGPicture {
  private(set) var bytes: [UInt8] = [0xFF, 0xD8]
  private(set) var width = 0
  private(set) var height = 0

  /// The picture of a whole file; `nil` where its segments are broken or it is too large.
  init?(_ file: [UInt8]) {
    guard file.starts(with: [0xFF, 0xD8]) else { return nil }
    var position = 2
    var hasPixels = false
    while position + 1 < file.count, file[position] == 0xFF {
      let marker = file[position + 1]
      if marker == 0xFF {
        position += 1  // a fill byte
        continue
      }
      if marker == 0xD9 {
        guard hasPixels else { return nil }
        bytes += [0xFF, 0xD9]
        return
      }
      guard let end = takeSegment(file, at: position, marker) else { return nil }
      position = end
      if marker == 0xDA {
        guard width > 0 else { return nil }
        hasPixels = true
        position = takePixels(file, from: end)
      }
    }
    return nil
  }

  /// Takes marker, length and contents where decoding needs them, and returns where the next segment starts.
  private mutating func takeSegment(_ file: [UInt8], at start: Int, _ marker: UInt8) -> Int? {
    guard start + 3 < file.count, marker >= 0xC0, !(0xD0...0xD8).contains(marker) else { return nil }
    let end = start + 2 + Int(file[start + 2]) << 8 + Int(file[start + 3])
    guard end >= start + 4, end <= file.count else { return nil }
    switch marker {
    case 0xC4, 0xDA, 0xDB, 0xDD, 0xE0, 0xEE: break  // DHT, SOS, DQT, DRI, JFIF, Adobe's colour transform
    case 0xC0...0xC3:
      guard end >= start + 10, width == 0, takeSize(file[(start + 5)...]) else { return nil }
    case 0xC5...0xCF: return nil  // kinds of JPEG that browsers do not show
    default: return end
    }
    bytes += file[start..<end]
    return end
  }

  private mutating func takeSize(_ field: ArraySlice<UInt8>) -> Bool {
    let size = bigEndian(field)
    (height, width) = (Int(size >> 16), Int(size & 0xFFFF))
    let sides = 1...BakingLimits.side
    return sides.contains(width) && sides.contains(height) && width * height <= BakingLimits.pixels
  }

  /// Takes compressed pixels up to the next marker that is not part of them.
  private mutating func takePixels(_ file: [UInt8], from start: Int) -> Int {
    var position = start
    while position + 1 < file.count {
      if file[position] == 0xFF, file[position + 1] != 0x00, !(0xD0...0xD7).contains(file[position + 1]) { break }
      position += 1
    }
    bytes += file[start..<position]
    return position
  }
}
