internal import Crypto

/// The hash that canonicalization works with.
public enum RDFHash: Sendable, Hashable, CaseIterable {
  case sha256
  case sha384

  /// The digest in lower-case hexadecimal, as UTF-8.
  func hexadecimal(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .sha256: SHA256.hash(data: bytes).withUnsafeBytes { Hexadecimal.letters(of: $0) }
    case .sha384: SHA384.hash(data: bytes).withUnsafeBytes { Hexadecimal.letters(of: $0) }
    }
  }
}
