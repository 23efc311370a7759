/// The signature algorithms that a badge may be signed with.
///
/// Open Badges asks for RS256; the others are accepted where the issuer's key is of their kind. `none` and the
/// algorithms with a shared secret (`HS256` …) are no cases, so nothing can be verified with them.
///
/// - Source: RFC 7518, section 3.1; RFC 8037, section 3.1; Open Badges 2.0, “Signed Badges”.
public enum JWSAlgorithm: String, Sendable, Hashable, CaseIterable {
  case rs256 = "RS256"
  case rs384 = "RS384"
  case rs512 = "RS512"
  case ps256 = "PS256"
  case ps384 = "PS384"
  case ps512 = "PS512"
  case es256 = "ES256"
  case es384 = "ES384"
  case edDSA = "EdDSA"

  /// The kind of key this algorithm works with.
  public var keyKind: PublicKey.Kind {
    switch self {
    case .rs256, .rs384, .rs512, .ps256, .ps384, .ps512: .rsa
    case .es256: .p256
    case .es384: .p384
    case .edDSA: .ed25519
    }
  }
}
