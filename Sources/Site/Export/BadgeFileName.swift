/// What badge files are called.
enum BadgeFileName {
  /// The ending that goes with the bytes.
  static func ending(of bytes: [UInt8]) -> String {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "png" }
    let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    return switch first {
    case UInt8(ascii: "{"): "json"
    case UInt8(ascii: "<"): "svg"
    default: "txt"
    }
  }
}
