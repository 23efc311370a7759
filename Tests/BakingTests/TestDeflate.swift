/// zlib streams made by hand (RFC 1950 and 1951).
enum TestDeflate {
  /// A stream that holds `bytes` as they are.
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    var rest = bytes[...]
    repeat {
      let piece = rest.prefix(65_535)
      rest = rest.dropFirst(65_535)
      let length = UInt16(piece.count)
      stream += [
        rest.isEmpty ? 1 : 0, UInt8(length & 0xFF), UInt8(length >> 8), UInt8(~length & 0xFF), UInt8(~length >> 8),
      ]
      stream += piece
    } while !rest.isEmpty
    return stream + adler32(bytes)
  }

  /// A stream that inflates to at least `count` zero bytes from some six thousandths of that; without a checksum.
  static func zeros(_ count: Int) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    var bits: UInt32 = 0
    var held: UInt32 = 0
    func put(_ value: UInt32, _ length: UInt32) {
      bits |= value << held
      held += length
      while held >= 8 {
        stream.append(UInt8(bits & 0xFF))
        bits >>= 8
        held -= 8
      }
    }
    put(0b011, 3)  // the last block, with fixed codes
    put(0b0000_1100, 8)  // the literal 0, code 00110000, its first bit first
    // A copy of 258 bytes from one byte back: length code 11000101, distance code 00000.
    for _ in 0..<(count / 258 + 1) { put(0b1010_0011, 13) }
    put(0, 7)  // the end of the block
    put(0, 7)
    return stream
  }

  static func adler32(_ bytes: [UInt8]) -> [UInt8] {
    let (a, b) = bytes.reduce((1, 0)) { sums, byte in
      let a = (sums.0 + Int(byte)) % 65_521
      return (a, (sums.1 + a) % 65_521)
    }
    return [UInt8(b >> 8), UInt8(b & 0xFF), UInt8(a >> 8), UInt8(a & 0xFF)]
  }
}
