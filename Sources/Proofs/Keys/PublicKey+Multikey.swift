internal import Crypto
internal import LinkedData

extension PublicKey {
  /// Reads a key as one text: multibase around a number for its kind and the key's bytes, points compressed.
  ///
  /// - Source: W3C Controlled Identifiers, section 2.2.2, “Multikey”.
  public init(multibase text: String) throws(Malformed) {
    guard text.utf8.first == UInt8(ascii: "z"), let bytes = Multibase.decode(text), bytes.count > 2 else {
      throw .encoding
    }
    let raw = Array(bytes.dropFirst(2))
    switch (bytes[0], bytes[1]) {
    case Self.ed25519Codec:
      guard raw.count == 32, let key = try? Curve25519.Signing.PublicKey(rawRepresentation: raw) else {
        throw .encoding
      }
      self.init(ed25519: key)
    case Self.p256Codec:
      guard raw.count == 33, let key = try? P256.Signing.PublicKey(compressedRepresentation: raw) else {
        throw .encoding
      }
      self.init(p256: key)
    case Self.p384Codec:
      guard raw.count == 49, let key = try? P384.Signing.PublicKey(compressedRepresentation: raw) else {
        throw .encoding
      }
      self.init(p384: key)
    default: throw .kind
    }
  }

  /// The key as one text in base 58; `nil` for RSA, which has no such form here.
  public var multibase: String? {
    switch parsed {
    case .rsa: nil
    case .ed25519(let key): Self.multibase(Self.ed25519Codec, key.rawRepresentation)
    case .p256(let key): Self.multibase(Self.p256Codec, key.compressedRepresentation)
    case .p384(let key): Self.multibase(Self.p384Codec, key.compressedRepresentation)
    }
  }

  private static let ed25519Codec: (UInt8, UInt8) = (0xED, 0x01)
  private static let p256Codec: (UInt8, UInt8) = (0x80, 0x24)
  private static let p384Codec: (UInt8, UInt8) = (0x81, 0x24)

  private static func multibase(_ codec: (UInt8, UInt8), _ raw: some Sequence<UInt8>) -> String {
    Multibase.encode([codec.0, codec.1] + raw, as: .base58)
  }
}

private func ~= (pattern: (UInt8, UInt8), value: (UInt8, UInt8)) -> Bool { pattern == value }
