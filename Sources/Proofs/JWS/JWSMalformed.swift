extension JWS {
  /// Why a text is no signed statement that could be verified.
  public enum Malformed: Error, Hashable {
    /// Longer than ``JWS/lengthLimit``.
    case tooLong
    /// Not exactly three parts.
    case parts
    /// The header is longer than ``JWS/headerLengthLimit``.
    case headerTooLong
    /// The header is not base64url.
    case headerEncoding
    /// The header is not one JSON object, or a name occurs in it twice.
    case headerNotAnObject
    /// The header does not say what the statement is signed with.
    case algorithmMissing
    /// An algorithm that proves nothing (`none`, a shared secret) or that is not known.
    case algorithmRefused(String)
    /// The header demands that an extension be understood.
    case criticalHeader
    /// The payload is compressed or not encoded, which compact statements of badges never are.
    case payloadForm
    /// The payload is not base64url.
    case payloadEncoding
    /// The signature is not base64url.
    case signatureEncoding
  }

  /// Why a key cannot have made a signature, whatever its bytes are.
  public enum Mismatch: Error, Hashable {
    /// The algorithm the header names does not work with a key of this kind.
    case algorithm(JWSAlgorithm, key: PublicKey.Kind)
  }
}
