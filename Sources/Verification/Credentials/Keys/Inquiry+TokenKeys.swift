internal import LinkedData
internal import OpenBadges
internal import Proofs

extension Inquiry {
  /// The keys that may have signed a token: that of its name (`kid`), or the one it carries (`jwk`).
  ///
  /// A key in the header was put there by whoever made the token, so the issuer must publish it too.
  ///
  /// - Source: Open Badges 3.0 Implementation Guide, “Key Provenance”.
  mutating func keys(of token: CredentialJWT, _ issuer: String) async -> TiedKeys {
    if let name = token.keyID {
      let method = name.hasPrefix("#") ? issuer + name : name
      if DIDURL(method) != nil { return await keys(at: method, of: issuer) }
      if WebOrigin(method) != nil { return await keys(named: method, issuer) }
      if DID(issuer) != nil, token.key == nil { return await keys(at: issuer + "#" + name, of: issuer) }
    }
    if let key = token.key {
      return TiedKeys(candidates: [TiedKey(key: key, row: await rowOfPublishedKeys(issuer, key))])
    }
    guard let name = token.keyID else {
      return .none(.failed, .signatureKeyNotReadable, ["host": Self.host(issuer)])
    }
    return await keysOfSet(named: name, issuer) ?? .none(.failed, .signatureKeyNotFound, ["host": Self.host(issuer)])
  }

  /// The key at a web address: within a document about keys, alone, or in a set.
  private mutating func keys(named name: String, _ issuer: String) async -> TiedKeys {
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
      if ControllerDocument(answer: document)?.method(name) != nil { return await keys(at: name, of: issuer) }
      let keys = Self.keys(named: name, in: json, of: issuer)
      guard !keys.isEmpty else {
        return .none(.failed, .signatureKeyNotReadable, ["host": Self.host(address)], known: Known.lines(document))
      }
      var tiedKeys = TiedKeys()
      for key in keys {
        let isOwn = WebOrigin(issuer).map { WebOrigin(address) == $0 } ?? false
        let row = isOwn ? await rowOnSite(of: issuer, key, document) : await rowOfPublishedKeys(issuer, key)
        tiedKeys.candidates.append(TiedKey(key: key, row: row))
      }
      return tiedKeys
    }
  }

  /// The key of a name in the issuer's key set; `nil` where there is none.
  private mutating func keysOfSet(named name: String, _ issuer: String) async -> TiedKeys? {
    guard let address = Self.keySetAddress(issuer) else { return nil }
    switch await published(address, .key) {
    case .absent: return nil
    case .unreachable(let reason):
      return .none(
        .notChecked, .signatureKeyUnreachable, ["host": Self.host(address), "reason": reason],
        known: [Known(.asked, address)])
    case .found(let document):
      let keys = JSONWebKeySet(published: document.body)?.keys(named: name, of: issuer) ?? []
      guard !keys.isEmpty else { return nil }
      return TiedKeys(candidates: keys.map { TiedKey(key: $0, row: tied(.keyInSet, document)) })
    }
  }

  /// The row `key-belongs-to-issuer` of a key that must be among those that the issuer publishes.
  private mutating func rowOfPublishedKeys(_ issuer: String, _ key: PublicKey) async -> Check {
    let did = DID(issuer)
    switch did?.method {
    case .key(let own, _)?, .jwk(let own)?:
      guard own == key else { return untied(issuer) }
      return Check(.keyBelongsToIssuer, .passed, Finding(.keyOfIdentifier, ["issuer": issuer.cut(to: 200)]))
    case .web?, .other?, nil: break
    }
    let address = did == nil ? Self.keySetAddress(issuer) : Self.documentAddress(of: issuer)
    guard let address else { return untied(issuer) }
    switch await published(address, .key) {
    case .unreachable(let reason): return unasked(address, issuer, reason: reason)
    case .absent: return untied(issuer)
    case .found(let document):
      if did != nil {
        guard let listed = ControllerDocument(answer: document), Self.same(listed.id, issuer) else {
          return untied(issuer)
        }
        guard !listed.methods(with: key).isEmpty else { return untied(issuer) }
        return rowIfOver(key, in: listed, document) ?? tied(.keyListed, document)
      }
      guard JSONWebKeySet(published: document.body)?.keys(of: issuer).contains(key) ?? false else {
        return untied(issuer)
      }
      return tied(.keyInSet, document)
    }
  }

  /// The same row of a key at an address of its own on the issuer's site. Where the issuer publishes which keys are its
  /// own, one that is not among them is of somebody else who may write there.
  private mutating func rowOnSite(of issuer: String, _ key: PublicKey, _ document: WebDocument) async -> Check {
    var hasList = false
    if let address = Self.keySetAddress(issuer), case .found(let answer) = await published(address, .key),
      let set = JSONWebKeySet(published: answer.body)
    {
      if set.keys(of: issuer).contains(key) { return tied(.keyInSet, answer) }
      hasList = true
    }
    if case .found(let answer) = await published(issuer, .key), let listed = ControllerDocument(answer: answer),
      Self.same(listed.id, issuer), listed.hasAssertionMethods
    {
      if !listed.methods(with: key).isEmpty { return rowIfOver(key, in: listed, answer) ?? tied(.keyListed, answer) }
      hasList = true
    }
    return hasList ? untied(issuer) : tied(.keyOnIssuerSite, document)
  }

  /// The keys of a name in a set, or the one that is published alone. What answers under the key's own address needs no
  /// other name.
  private static func keys(named name: String, in json: JSON, of issuer: String) -> [PublicKey] {
    guard let object = json.object else { return [] }
    guard let set = JSONWebKeySet(object) else {
      return JSONWebKeySet(["keys": [.object(object)]])?.keys(of: issuer) ?? []
    }
    let keys = set.keys(named: name, of: issuer)
    return keys.isEmpty ? fragment(name).map { set.keys(named: $0, of: issuer) } ?? [] : keys
  }

  /// Where the keys of an issuer with a web address are published.
  private static func keySetAddress(_ issuer: String) -> String? {
    WebOrigin(issuer).map { ($0.isEncrypted ? "https://" : "http://") + $0.name + "/.well-known/jwks.json" }
  }
}
