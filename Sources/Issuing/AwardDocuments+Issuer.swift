internal import Addresses
internal import LinkedData
internal import Names

extension AwardDocuments {
  /// The issuer's profile, at `/issuer/{slug}/profile`.
  public func profile(of issuer: Issuer) -> [UInt8] {
    var members: JSONObject = [
      "name": .string(issuer.name),
      "url": .string(base.absolute(issuer.url)),
      "email": .string(issuer.email.description),
    ]
    if let description = issuer.description, !description.isEmpty { members["description"] = .string(description) }
    members["publicKey"] = .string(keyID(issuer.slug))
    members["revocationList"] = .string(revocationListID(issuer.slug))
    return document("Issuer", id: profileID(issuer.slug), members).bytes
  }

  /// The key that the issuer's signed awards are checked with, at `/issuer/{slug}/key`.
  public func key(of issuer: Issuer) -> [UInt8] {
    let members: JSONObject = [
      "owner": .string(profileID(issuer.slug)),
      "publicKeyPem": .string(issuer.publicKeyPEM),
    ]
    return document("CryptographicKey", id: keyID(issuer.slug), members).bytes
  }

  /// The awards that the issuer has withdrawn, at `/issuer/{slug}/revocations`.
  ///
  /// Of these awards, those that are the issuer's and are revoked, in the order of their ids.
  public func revocationList(of issuer: Issuer, awards: [Award]) -> [UInt8] {
    let revoked = awards.filter { $0.issuer == issuer.slug && $0.revocation != nil }
      .sorted { $0.id.description.utf8.lexicographicallyPrecedes($1.id.description.utf8) }
    let entries = revoked.map { award in
      JSON.object(["id": .string(id(of: award)), "revocationReason": .string(award.revocation?.reason ?? "")])
    }
    let members: JSONObject = ["issuer": .string(profileID(issuer.slug)), "revokedAssertions": .array(entries)]
    return document("RevocationList", id: revocationListID(issuer.slug), members).bytes
  }
}
