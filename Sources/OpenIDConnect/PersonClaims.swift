internal import LinkedData

/// What a provider says of a person beyond who they are: in its ID token, or at its UserInfo endpoint.
///
/// - Source: OpenID Connect Core 1.0, section 5.1.
public struct PersonClaims: Sendable, Hashable {
  /// The address that the provider has of the person.
  public let email: String?
  /// Whether it says that it verified that address; `nil` where it says nothing of it.
  let verification: Bool?
  /// What the person goes by there; a suggestion, no more.
  public let preferredName: String?

  init(email: String?, verification: Bool?, preferredName: String?) {
    self.email = email
    self.verification = verification
    self.preferredName = preferredName
  }

  init(_ object: JSONObject) {
    email = object["email"]?.string
    // Some providers write it as a text.
    verification = object["email_verified"].map { $0 == true || $0 == "true" }
    preferredName = (object["preferred_username"] ?? object["nickname"] ?? object["name"])?.string
  }

  /// Whether it says that it verified the address.
  public var isEmailVerified: Bool { verification ?? false }

  /// Whether nothing is left to ask for.
  var isComplete: Bool { email != nil && verification != nil && preferredName != nil }

  /// These, and what is missing in them as `others` have it. That an address is verified is never said of another one.
  func completed(by others: PersonClaims) -> PersonClaims {
    let isOfTheSame = email.map { mine in others.email?.utf8.elementsEqual(mine.utf8) ?? false } ?? true
    return PersonClaims(
      email: email ?? others.email, verification: verification ?? (isOfTheSame ? others.verification : nil),
      preferredName: preferredName ?? others.preferredName)
  }
}
