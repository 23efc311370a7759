/// What a picture's file is by its first bytes. The raw values are gdk-pixbuf's names.
enum PictureFile: String {
  case png, jpeg, svg

  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.first(where: { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }) == UInt8(ascii: "<") {
      self = .svg
    } else {
      return nil
    }
  }

  /// Whether the end is there: a decoder would make something up for what is missing.
  func isWhole(_ bytes: [UInt8]) -> Bool {
    let end: [UInt8] =
      switch self {
      case .png: [0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
      case .jpeg: [0xFF, 0xD9]
      case .svg: []
      }
    guard bytes.count >= end.count else { return false }
    return (0...bytes.count - end.count).reversed().contains { bytes[$0...].starts(with: end) }
  }
}
