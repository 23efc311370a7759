internal import LinkedData
internal import OpenBadges
internal import Proofs

extension Inquiry {
  /// The keys that may have signed a token: that of its name (`kid`), or the one it carries (`jwk`).
  ///
  /// A key in the header was put there by whoever made the token, so the issuer must publish it too.
  ///
  /// - Source: Open Badges 3.0 Implementation Guide, “Key Provenance”.
  mutating func keys(of token: CredentialJWT, _ issuer: String) async -> ProofKeys {
    if let name = token.jws.keyID {
      let method = name.hasPrefix("#") ? issuer + name : name
      if DID(method) != nil { return await keys(at: method, of: issuer) }
      if WebOrigin(method) != nil { return await keys(named: method, issuer) }
      if DID(issuer) != nil, token.headerKey == nil { return await keys(at: issuer + "#" + name, of: issuer) }
    }
    if let key = token.headerKey {
      return ProofKeys(candidates: [ProofKey(key: key, row: await rowOfPublishedKeys(issuer, key))])
    }
    guard let name = token.jws.keyID else {
      return .none(.failed, .signatureKeyNotReadable, ["host": Self.host(issuer)])
    }
    return await keysOfSet(named: name, issuer) ?? .none(.failed, .signatureKeyNotFound, ["host": Self.host(issuer)])
  }

  /// The key at a web address: within a document about keys, alone, or in a set.
  private mutating func keys(named name: String, _ issuer: String) async -> ProofKeys {
    let address = Self.withoutFragment(name)
    switch await published(address, .key) {
    case .unreachable(let reason):
      return await keysOfSet(named: name, issuer)
        ?? .none(
          .notChecked, .signatureKeyUnreachable, ["host": Self.host(address), "reason": reason],
          known: [Known(.asked, address)])
    case .absent:
      return await keysOfSet(named: name, issuer)
        ?? .none(.failed, .signatureKeyNotFound, ["host": Self.host(address)], known: [Known(.asked, address)])
    case .found(let document):
      guard let json = try? JSON(parsing: document.body) else {
        return .none(.failed, .signatureKeyNotReadable, ["host": Self.host(address)], known: Known.lines(document))
      }
      if ControllerDocument(json)?.method(at: name) != nil { return await keys(at: name, of: issuer) }
      guard let key = JSONWebKeySet(json)?.key(named: name) ?? JSONWebKeySet(json)?.key(named: Self.fragment(name) ?? "")
      else {
        return .none(.failed, .signatureKeyNotReadable, ["host": Self.host(address)], known: Known.lines(document))
      }
      let row = isOnSite(of: issuer, address)
        ? tied(.keyOnIssuerSite, document) : await rowOfPublishedKeys(issuer, key)
      return ProofKeys(candidates: [ProofKey(key: key, row: row)])
    }
  }

  /// The key of a name in the issuer's key set; `nil` where there is none.
  private mutating func keysOfSet(named name: String, _ issuer: String) async -> ProofKeys? {
    guard let address = Self.keySetAddress(issuer) else { return nil }
    switch await published(address, .key) {
    case .absent: return nil
    case .unreachable(let reason):
      return .none(
        .notChecked, .signatureKeyUnreachable, ["host": Self.host(address), "reason": reason],
        known: [Known(.asked, address)])
    case .found(let document):
      guard let set = keySet(document, of: issuer), let key = set.key(named: name) else { return nil }
      return ProofKeys(candidates: [ProofKey(key: key, row: tied(.keyInSet, document))])
    }
  }

  /// The row `key-belongs-to-issuer` of a key that must be among those that the issuer publishes.
  private mutating func rowOfPublishedKeys(_ issuer: String, _ key: PublicKey) async -> Check {
    if let did = DID(issuer), let own = did.ownKey {
      guard own == key else { return untied(issuer) }
      return Check(.keyBelongsToIssuer, .passed, Finding(.keyOfIdentifier, ["issuer": String(issuer.prefix(200))]))
    }
    let ofDocument = DID(issuer)?.documentAddress
    guard let address = ofDocument ?? Self.keySetAddress(issuer) else { return untied(issuer) }
    switch await published(address, .key) {
    case .unreachable(let reason): return unasked(address, issuer, reason: reason)
    case .absent: return untied(issuer)
    case .found(let document):
      if ofDocument != nil {
        let listed = (try? JSON(parsing: document.body)).flatMap { ControllerDocument($0) }
        guard let listed, listed.id.map({ Self.same($0, issuer) }) ?? false, listed.assertionKeys.contains(key) else {
          return untied(issuer)
        }
        return tied(.keyListed, document)
      }
      guard let set = keySet(document, of: issuer), set.contains(key) else { return untied(issuer) }
      return tied(.keyInSet, document)
    }
  }

  /// A set of keys, unless it says that it is somebody else's.
  private func keySet(_ document: WebDocument, of issuer: String) -> JSONWebKeySet? {
    guard let set = (try? JSON(parsing: document.body)).flatMap({ JSONWebKeySet($0) }),
      set.issuer.map({ Self.same($0, issuer) }) ?? true
    else { return nil }
    return set
  }

  /// Where the keys of an issuer with a web address are published.
  private static func keySetAddress(_ issuer: String) -> String? {
    WebOrigin(issuer).map { ($0.isEncrypted ? "https://" : "http://") + $0.name + "/.well-known/jwks.json" }
  }
}
