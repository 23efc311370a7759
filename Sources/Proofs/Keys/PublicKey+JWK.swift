internal import Crypto
internal import CryptoExtras
public import LinkedData

extension PublicKey {
  /// Reads a JSON Web Key. Members other than the key's own numbers are not looked at; a key that carries its private
  /// half (`d`) is refused, since then anybody may have signed with it.
  ///
  /// - Source: RFC 7517, section 4; RFC 7518, section 6; RFC 8037, section 2.
  public init(jwk: JSONObject) throws(Malformed) {
    guard jwk["d"] == nil else { throw .secret }
    switch (jwk["kty"]?.string, jwk["crv"]?.string) {
    case ("RSA", _):
      let (n, e) = (try Self.number("n", in: jwk), try Self.number("e", in: jwk))
      guard n.count >= 256 else { throw .rsaSize(bits: n.count * 8) }
      guard let key = try? _RSA.Signing.PublicKey(n: n, e: e) else { throw .encoding }
      try self.init(rsa: key)
    case ("EC", "P-256"):
      let point = try Self.point(in: jwk, coordinateLength: 32)
      guard let key = try? P256.Signing.PublicKey(x963Representation: point) else { throw .encoding }
      self.init(p256: key)
    case ("EC", "P-384"):
      let point = try Self.point(in: jwk, coordinateLength: 48)
      guard let key = try? P384.Signing.PublicKey(x963Representation: point) else { throw .encoding }
      self.init(p384: key)
    case ("OKP", "Ed25519"):
      let raw = try Self.number("x", in: jwk)
      guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: raw) else { throw .encoding }
      self.init(ed25519: key)
    default: throw .kind
    }
  }

  private static func number(_ name: String, in jwk: JSONObject) throws(Malformed) -> [UInt8] {
    guard let text = jwk[name]?.string, let bytes = Base64URL.decode(text) else { throw .encoding }
    return bytes
  }

  private static func point(in jwk: JSONObject, coordinateLength: Int) throws(Malformed) -> [UInt8] {
    let (x, y) = (try number("x", in: jwk), try number("y", in: jwk))
    guard x.count == coordinateLength, y.count == coordinateLength else { throw .encoding }
    return [0x04] + x + y
  }
}
