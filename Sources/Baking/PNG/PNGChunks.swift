internal import Compression

/// The chunks of a PNG file in file order, up to and including `IEND`.
///
/// Nothing is copied, so that a file of a few hundred thousand tiny chunks costs no more than its bytes.
///
/// - Source: PNG Specification (Third Edition), W3C, section 5.3, “Chunk layout”.
struct PNGChunks: Sequence, IteratorProtocol {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private let file: [UInt8]
  /// Where the next chunk starts, in bytes from the start of the file.
  private(set) var offset: Int
  /// Whether `IEND` was passed.
  private(set) var isComplete = false

  /// The chunks of `file`; `nil` where it does not begin like a PNG.
  init?(_ file: [UInt8]) {
    guard file.starts(with: Self.signature) else { return nil }
    self.file = file
    self.offset = Self.signature.count
  }

  /// Whether bytes follow the end of the picture.
  var hasBytesAfterEnd: Bool { isComplete && offset < file.count }

  /// The next chunk; `nil` behind `IEND`, or where the file ends before the chunk does.
  mutating func next() -> PNGChunk? {
    // length (4 bytes, big-endian) · type (4) · data (length) · CRC-32 of type and data (4)
    guard !isComplete, file.count - offset >= 12 else { return nil }
    let length = Int(bigEndian(file[offset...]))
    guard file.count - offset - 12 >= length else { return nil }
    let chunk = PNGChunk(
      bytes: file[offset..<(offset + 12 + length)], checksum: bigEndian(file[(offset + 8 + length)...]))
    offset += 12 + length
    isComplete = chunk.type == .end
    return chunk
  }
}

/// One chunk of a PNG file.
struct PNGChunk {
  /// All of it, as it stands in the file.
  let bytes: ArraySlice<UInt8>
  fileprivate let checksum: UInt32

  /// Type and data.
  private var body: ArraySlice<UInt8> { bytes[(bytes.startIndex + 4)..<(bytes.endIndex - 4)] }

  var type: PNGChunkType { PNGChunkType(bytes: bigEndian(body)) }
  var data: ArraySlice<UInt8> { body.dropFirst(4) }
  /// Whether the checksum matches type and data.
  var isIntact: Bool { CRC32.checksum(body) == checksum }
}

/// Four ASCII letters that say what a chunk is; an upper-case first letter means that a reader must understand it.
struct PNGChunkType: Hashable {
  /// The letters, big-endian.
  let bytes: UInt32

  static let header = PNGChunkType("IHDR")
  static let palette = PNGChunkType("PLTE")
  static let transparency = PNGChunkType("tRNS")
  static let pixels = PNGChunkType("IDAT")
  static let end = PNGChunkType("IEND")
  static let text = PNGChunkType("tEXt")
  static let packedText = PNGChunkType("zTXt")
  static let internationalText = PNGChunkType("iTXt")

  init(bytes: UInt32) { self.bytes = bytes }
  private init(_ name: String) { self.bytes = bigEndian(name.utf8) }

  private var letters: [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: bytes >> $0) } }

  /// The letters as text.
  var name: String { String(decoding: letters, as: UTF8.self) }
  /// Whether all four are ASCII letters.
  var isWellFormed: Bool { letters.allSatisfy { (0x41...0x5A).contains($0 & 0xDF) } }
  /// Whether a reader that does not know the chunk must not show the picture.
  var isCritical: Bool { bytes & 0x2000_0000 == 0 }
}

extension [UInt8] {
  /// Appends one chunk with its length and checksum.
  mutating func appendChunk(_ type: PNGChunkType, _ data: some Collection<UInt8>) {
    appendBigEndian(UInt32(data.count))
    let start = count
    appendBigEndian(type.bytes)
    append(contentsOf: data)
    appendBigEndian(CRC32.checksum(self[start...]))
  }

  private mutating func appendBigEndian(_ number: UInt32) {
    for shift in [24, 16, 8, 0] { append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}

/// The first four bytes as one big-endian number.
func bigEndian(_ bytes: some Sequence<UInt8>) -> UInt32 {
  bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
}
