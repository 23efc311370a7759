internal import LinkedData

/// What the provider gives for a code: who it is, and the leave to ask it once more about them.
///
/// - Source: OpenID Connect Core 1.0, section 3.1.3.3; RFC 6750, section 2.1.
struct TokenResponse: Sendable, Hashable {
  let idToken: String
  /// The value of the `Authorization` header that the access token makes; `nil` where there is none that fits into one.
  let authorization: String?

  /// `nil` where it is no answer with an ID token.
  init?(_ bytes: [UInt8]) {
    guard let object = (try? JSON(parsing: bytes))?.object, let token = object["id_token"]?.string,
      object["token_type"]?.string?.lowercased() == "bearer"
    else { return nil }
    idToken = token
    authorization = object["access_token"]?.string.flatMap { text in
      (1...8192).contains(text.utf8.count) && text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        ? "Bearer " + text : nil
    }
  }
}
