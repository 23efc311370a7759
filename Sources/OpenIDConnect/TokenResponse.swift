internal import LinkedData

/// What the provider gives for a code. Only the ID token is of use here: nothing is asked in the person's name.
///
/// - Source: OpenID Connect Core 1.0, section 3.1.3.3.
struct TokenResponse: Sendable, Hashable {
  let idToken: String

  /// `nil` where it is no answer with an ID token.
  init?(_ bytes: [UInt8]) {
    guard let object = (try? JSON(parsing: bytes))?.object, let token = object["id_token"]?.string,
      object["token_type"]?.string?.lowercased() == "bearer"
    else { return nil }
    idToken = token
  }
}
