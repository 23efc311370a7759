/// A PNG as far as baking looks at one: chunks of the right form. Its pixels are noise.
enum SamplePicture {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  static func png(size: Int) -> [UInt8] {
    var noise: UInt32 = 1
    let pixels = (0..<size).map { _ in
      noise = noise &* 1_664_525 &+ 1_013_904_223
      return UInt8(truncatingIfNeeded: noise >> 24)
    }
    return signature + chunk("IHDR", [0, 0, 0, 160, 0, 0, 0, 160, 8, 6, 0, 0, 0]) + chunk("IDAT", pixels)
      + chunk("IEND", [])
  }

  /// The same picture with its second chunk, the badge data, moved to right before the end.
  static func withBadgeLast(_ baked: [UInt8]) -> [UInt8] {
    let badgeStart = signature.count + 25
    let length = baked[badgeStart..<(badgeStart + 4)].reduce(0) { $0 << 8 | Int($1) } + 12
    let badge = baked[badgeStart..<(badgeStart + length)]
    return Array(baked[..<badgeStart] + baked[(badgeStart + length)...].dropLast(12) + badge + baked.suffix(12))
  }

  private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(type.utf8) + data
    return bigEndian(UInt32(data.count)) + body + bigEndian(checksum(body))
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// PNG Specification (Third Edition), annex D.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
  }
}
