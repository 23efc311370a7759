/// A PNG made by hand, independently of the code under test.
struct TestPNG {
  struct Chunk {
    var type: String
    var data: [UInt8]
    /// Added to the right checksum to make it wrong.
    var checksumError: UInt32 = 0
  }

  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  var chunks: [Chunk]

  /// A grey square of 8 bits a sample.
  static func square(side: Int = 4, badge: [Chunk] = [], pixels: [UInt8]? = nil) -> TestPNG {
    let rows = pixels ?? Array([[0], [UInt8](repeating: 0x7F, count: side)].joined().repeated(side))
    return TestPNG(chunks: [
      Chunk(type: "IHDR", data: header(width: side, height: side)),
      Chunk(type: "IDAT", data: TestDeflate.stored(rows)), Chunk(type: "IEND", data: []),
    ]).inserting(badge, at: 1)
  }

  static func header(
    width: Int, height: Int, depth: UInt8 = 8, colour: UInt8 = 0, interlace: UInt8 = 0
  ) -> [UInt8] {
    bigEndian(UInt32(width)) + bigEndian(UInt32(height)) + [depth, colour, 0, 0, interlace]
  }

  func inserting(_ added: [Chunk], at position: Int) -> TestPNG {
    var copy = self
    copy.chunks.insert(contentsOf: added, at: position)
    return copy
  }

  var file: [UInt8] {
    chunks.reduce(into: Self.signature) { file, chunk in
      let body = Array(chunk.type.utf8) + chunk.data
      file += bigEndian(UInt32(chunk.data.count)) + body + bigEndian(crc32(body) &+ chunk.checksumError)
    }
  }

  /// The chunk types of a file, or `nil` where it is no PNG with right checksums up to its end.
  static func types(of file: [UInt8]) -> [String]? {
    guard file.starts(with: signature) else { return nil }
    var types: [String] = []
    var rest = file[8...]
    while rest.count >= 12 {
      let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      guard rest.count >= length + 12 else { return nil }
      let body = Array(rest.dropFirst(4).prefix(length + 4))
      guard Array(rest.dropFirst(length + 8).prefix(4)) == bigEndian(crc32(body)) else { return nil }
      types.append(String(decoding: body.prefix(4), as: UTF8.self))
      rest = rest.dropFirst(length + 12)
    }
    return rest.isEmpty ? types : nil
  }
}

extension TestPNG.Chunk {
  static func iTXt(_ keyword: String, _ text: [UInt8], flag: UInt8 = 0, method: UInt8 = 0) -> Self {
    Self(type: "iTXt", data: Array(keyword.utf8) + [0, flag, method] + Array("en".utf8) + [0, 0] + text)
  }

  static func iTXt(_ keyword: String, _ text: String) -> Self { iTXt(keyword, Array(text.utf8)) }

  static func tEXt(_ keyword: String, _ text: String) -> Self {
    Self(type: "tEXt", data: Array(keyword.utf8) + [0] + Array(text.utf8))
  }

  static func zTXt(_ keyword: String, _ packed: [UInt8], method: UInt8 = 0) -> Self {
    Self(type: "zTXt", data: Array(keyword.utf8) + [0, method] + packed)
  }
}

private func bigEndian(_ number: UInt32) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(~0) { crc, byte in
    (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
  }
}

extension Sequence {
  fileprivate func repeated(_ count: Int) -> [Element] { (0..<count).flatMap { _ in Array(self) } }
}
