internal import Crypto
internal import LinkedData
internal import Synchronization

/// The digests of what issuers publish: every badge of an issuer leads to the same keys and lists.
final class KnownDigests: Sendable {
  static let shared = KnownDigests()
  private let digests = Mutex(Generations<PublishedBytes, String>(capacity: 64))

  /// The SHA-256 of these bytes in hexadecimal.
  func digest(of bytes: [UInt8]) -> String {
    guard let published = PublishedBytes(bytes) else { return Self.made(of: bytes) }
    if let known = digests.withLock({ $0.find(published) }) { return known }
    let made = Self.made(of: bytes)
    digests.withLock { $0.keep(made, for: published) }
    return made
  }

  private static func made(of bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).withUnsafeBytes { Hexadecimal.encode($0) }
  }
}
