internal import LinkedData
internal import Proofs

/// A credential with what vouches for it: proofs within it, or the token it came in.
struct SealedCredential {
  let object: JSONObject
  /// `nil` where the proof, if any, stands within the document.
  let token: CredentialJWT?

  init(_ object: JSONObject) {
    self.object = object
    self.token = nil
  }

  init(_ token: CredentialJWT) {
    self.object = token.credential
    self.token = token
  }

  /// What an address answered; `nil` where that is neither a document nor a token.
  init?(_ bytes: [UInt8]) {
    if let text = Inquiry.signedText(bytes) {
      self.init(token: text)
    } else {
      guard let object = (try? JSON(parsing: bytes))?.object else { return nil }
      self.init(object)
    }
  }

  init?(token text: String) {
    guard let jws = try? JWS(compact: text), let token = try? CredentialJWT(jws) else { return nil }
    self.init(token)
  }
}
