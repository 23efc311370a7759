internal import LinkedData

/// One object within a credential, and where it stands.
struct CredentialPart {
  let object: JSONObject
  /// The names that lead to it, such as `credentialSubject.achievement`; empty for the credential itself.
  let path: String

  /// The path of a member.
  func path(_ field: String) -> String { path.isEmpty ? field : path + "." + field }
}
