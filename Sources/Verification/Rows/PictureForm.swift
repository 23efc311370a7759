/// What a picture is, by its first bytes.
enum PictureForm: String {
  case png = "PNG"
  case svg = "SVG"
  case jpeg = "JPEG"
  case gif = "GIF"
  case webp = "WebP"
  case html = "HTML"

  init?(_ bytes: [UInt8]) {
    let start = bytes.prefix(4_096)
    if start.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if start.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if start.starts(with: "GIF8".utf8) {
      self = .gif
    } else if start.starts(with: "RIFF".utf8), start.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webp
    } else {
      self.init(markup: start)
    }
  }

  /// Markup by the name of its root; UTF-16 is read by leaving out its zero bytes.
  private init?(markup start: ArraySlice<UInt8>) {
    let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
    var bytes: [UInt8] = []
    bytes.reserveCapacity(start.count)
    for byte in start where byte != 0 { bytes.append(letters.contains(byte) ? byte | 0x20 : byte) }
    func has(_ first: UInt8, _ rest: String) -> Bool {
      bytes.indices.contains { bytes[$0] == first && bytes[($0 + 1)...].starts(with: rest.utf8) }
    }
    let bracket = UInt8(ascii: "<")
    guard bytes.contains(bracket) else { return nil }
    if has(bracket, "!doctype html") || has(bracket, "html") {
      self = .html
    } else if has(bracket, "svg") || has(UInt8(ascii: ":"), "svg") {
      self = .svg
    } else {
      return nil
    }
  }
}
