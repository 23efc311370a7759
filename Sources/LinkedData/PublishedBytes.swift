/// What somebody published, as the name of what was made of it.
package struct PublishedBytes: Hashable, Sendable {
  private let bytes: [UInt8]

  /// What is longer is not worth keeping.
  private static let lengthLimit = 16_384

  /// `nil` where there are too many to keep.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count <= Self.lengthLimit else { return nil }
    self.bytes = bytes
  }

  package func hash(into hasher: inout Hasher) {
    // The ends tell most apart, and of what is kept there is so little that the others do no harm.
    hasher.combine(bytes.count)
    bytes.withUnsafeBytes { bytes in
      hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: bytes.prefix(64)))
      hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: bytes.suffix(64)))
    }
  }
}
