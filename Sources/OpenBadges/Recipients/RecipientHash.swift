internal import Crypto
internal import LinkedData

/// A recipient's address as a badge states it when it is hashed: `sha256$` and the hexadecimal digest of the address
/// with the salt appended.
///
/// - Source: Open Badges 2.0, “IdentityHash”.
public struct RecipientHash: Sendable, Hashable {
  /// The algorithms that badges were issued with. Open Badges 2.0 keeps `md5` and `sha256`.
  public enum Algorithm: String, Sendable, Hashable, CaseIterable {
    case md5, sha1, sha256, sha512

    /// Whether two addresses with the same digest can be made on purpose.
    public var isWeak: Bool { self == .md5 || self == .sha1 }

    /// Length of the digest, in bytes.
    var digestLength: Int {
      switch self {
      case .md5: 16
      case .sha1: 20
      case .sha256: 32
      case .sha512: 64
      }
    }

    func digest(of bytes: [UInt8]) -> [UInt8] {
      switch self {
      case .md5: Array(Insecure.MD5.hash(data: bytes))
      case .sha1: Array(Insecure.SHA1.hash(data: bytes))
      case .sha256: Array(SHA256.hash(data: bytes))
      case .sha512: Array(SHA512.hash(data: bytes))
      }
    }
  }

  public let algorithm: Algorithm
  public let digest: [UInt8]

  /// Parses `algorithm$hexadecimal`, in either case; `nil` where the text is anything else.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "$"), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let algorithm = Algorithm(rawValue: String(Substring(parts[0])).asciiLowercased),
      parts[1].count == algorithm.digestLength * 2
    else { return nil }
    var digest: [UInt8] = []
    var high: UInt8?
    for letter in parts[1] {
      guard let value = Self.value(ofHexDigit: letter) else { return nil }
      if let upper = high {
        digest.append(upper << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    self.algorithm = algorithm
    self.digest = digest
  }

  /// The hash of `address`, in UTF-8, with `salt` appended.
  public init(_ address: String, salt: String = "", algorithm: Algorithm = .sha256) {
    self.algorithm = algorithm
    self.digest = algorithm.digest(of: Array(address.utf8) + Array(salt.utf8))
  }

  /// As a badge writes it, in lower case.
  public var text: String {
    algorithm.rawValue + "$" + Hexadecimal.encode(digest)
  }

  private static func value(ofHexDigit letter: UInt8) -> UInt8? {
    switch letter {
    case 0x30...0x39: letter - 0x30
    case 0x41...0x46: letter - 0x37
    case 0x61...0x66: letter - 0x57
    default: nil
    }
  }
}
