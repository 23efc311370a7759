internal import LinkedData

/// What the provider's UserInfo endpoint tells whoever brings the access token.
///
/// - Source: OpenID Connect Core 1.0, section 5.3.
struct UserInfo: Sendable, Hashable {
  let subject: String
  let claims: PersonClaims

  /// `nil` where it is no JSON object with a subject, as an encrypted or signed answer is not, which nobody here asked for.
  init?(_ bytes: [UInt8]) {
    guard let object = (try? JSON(parsing: bytes))?.object, let subject = object["sub"]?.string else { return nil }
    self.subject = subject
    claims = PersonClaims(object)
  }
}
