/// The file name of a picture, which is the hash of its bytes: `9b1f…e07a.png`. It never changes, so it may be kept for ever.
public struct PictureName: Sendable, Hashable, CustomStringConvertible {
  /// The kinds of picture the site serves.
  public enum Kind: String, Sendable, CaseIterable {
    case png, svg

    /// Its media type.
    public var mediaType: String { self == .png ? "image/png" : "image/svg+xml" }
  }

  /// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
  public let digest: String
  public let kind: Kind

  public init(digest: [UInt8], kind: Kind) {
    // Pages name a hundred of these.
    self.digest = String(unsafeUninitializedCapacity: 2 * digest.count) { letters in
      for (index, byte) in digest.enumerated() {
        letters[2 * index] = Self.digit(byte >> 4)
        letters[2 * index + 1] = Self.digit(byte & 15)
      }
      return 2 * digest.count
    }
    self.kind = kind
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x61 + value - 10 }

  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = Kind(rawValue: String(parts[1])), parts[0].utf8.count == 64,
      parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    self.digest = String(parts[0])
    self.kind = kind
  }

  /// The file name.
  public var description: String { "\(digest).\(kind.rawValue)" }

  /// The hash as 32 bytes.
  public var digestBytes: [UInt8] {
    let nibbles = digest.utf8.map { $0 <= 0x39 ? $0 - 0x30 : $0 - 0x61 + 10 }
    return stride(from: 0, to: nibbles.count - 1, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
  }
}
