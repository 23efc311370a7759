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
    let digits = Array("0123456789abcdef")
    self.digest = String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    self.kind = kind
  }

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
