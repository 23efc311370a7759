internal import Crypto

/// The hash that canonicalization works with.
public enum RDFHash: Sendable, Hashable, CaseIterable {
  case sha256
  case sha384

  /// The digest in lower-case hexadecimal, as UTF-8.
  func hexadecimal(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .sha256: Self.hexadecimal(SHA256.hash(data: bytes))
    case .sha384: Self.hexadecimal(SHA384.hash(data: bytes))
    }
  }

  private static func hexadecimal(_ digest: some Digest) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(96)
    for byte in digest {
      text.append(digit(byte >> 4))
      text.append(digit(byte & 15))
    }
    return text
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
  }
}
