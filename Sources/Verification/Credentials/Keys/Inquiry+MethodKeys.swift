internal import LinkedData
internal import OpenBadges
internal import Proofs

extension Inquiry {
  /// The keys behind the address that a proof names.
  ///
  /// - Source: Verifiable Credential Data Integrity 1.0, “Retrieve Verification Method”; Open Badges 3.0
  ///   Implementation Guide, “Key Provenance”.
  mutating func keys(at method: String, of issuer: String) async -> ProofKeys {
    guard let did = DID(method) else {
      guard WebOrigin(method) != nil else {
        return .none(.failed, .keyAddressUnusable, ["address": String(method.prefix(200))])
      }
      return await keys(in: Self.withoutFragment(method), at: method, of: issuer)
    }
    switch did.method {
    case "key", "jwk": return await ownKeys(did, method, issuer)
    case "web":
      guard let address = did.documentAddress else {
        return .none(.failed, .keyAddressUnusable, ["address": String(method.prefix(200))])
      }
      return await keys(in: address, at: method, of: issuer, owner: did.text)
    default: return .none(.notChecked, .keyMethodUnknown, ["method": String(did.method.prefix(50))])
    }
  }

  /// The key that a name is made of. A name that ends with another key than its own ties that one to nobody.
  private mutating func ownKeys(_ did: DID, _ method: String, _ issuer: String) async -> ProofKeys {
    guard let key = did.ownKey else {
      return .none(.failed, .keyAddressUnusable, ["address": String(method.prefix(200))])
    }
    let fragment = Self.fragment(method)
    guard fragment == nil || Self.same(fragment ?? "", did.ownFragment ?? "") else {
      let other = Self.fragmentKey(method).map { [ProofKey(key: $0, row: untied(issuer))] } ?? []
      return ProofKeys(candidates: other + [ProofKey(key: key, row: untied(issuer))])
    }
    guard Self.same(did.text, issuer) else {
      return ProofKeys(candidates: [ProofKey(key: key, row: await rowOfIssuer(issuer, listing: method, key))])
    }
    let finding = Finding(.keyOfIdentifier, ["issuer": String(issuer.prefix(200))])
    return ProofKeys(candidates: [ProofKey(key: key, row: Check(.keyBelongsToIssuer, .passed, finding))])
  }

  /// The keys in a document at `address`, which is the owner's own where it is published under the owner's name.
  private mutating func keys(
    in address: String, at method: String, of issuer: String, owner: String? = nil
  ) async -> ProofKeys {
    let owner = owner ?? address
    // Whatever stands behind the `#` was written by whoever made the proof.
    let loose = Self.fragmentKey(method)
    switch await published(address, .key) {
    case .unreachable(let reason):
      if let loose { return ProofKeys(candidates: [ProofKey(key: loose, row: unasked(address, issuer, reason: reason))]) }
      return .none(
        .notChecked, .signatureKeyUnreachable, ["host": Self.host(address), "reason": reason],
        known: [Known(.asked, address)])
    case .absent:
      if let loose { return ProofKeys(candidates: [ProofKey(key: loose, row: untied(issuer))]) }
      return .none(.failed, .signatureKeyNotFound, ["host": Self.host(address)], known: [Known(.asked, address)])
    case .found(let document):
      let published = (try? JSON(parsing: document.body)).flatMap { ControllerDocument($0) }
      guard let listed = published?.method(at: method), let key = listed.key else {
        if let loose { return ProofKeys(candidates: [ProofKey(key: loose, row: untied(issuer))]) }
        return .none(.failed, .signatureKeyNotReadable, ["host": Self.host(address)], known: Known.lines(document))
      }
      let isOwners = published?.id.map { Self.same($0, owner) || Self.same($0, method) } ?? true
      let row = isOwners ? await row(of: listed, key, document, owner, method, issuer) : untied(issuer)
      return ProofKeys(candidates: [ProofKey(key: key, row: row)])
    }
  }

  /// The row `key-belongs-to-issuer` of a key that its owner lists.
  private mutating func row(
    of listed: VerificationMethod, _ key: PublicKey, _ document: WebDocument, _ owner: String, _ method: String,
    _ issuer: String
  ) async -> Check {
    if listed.revoked.flatMap({ Timestamp.date($0) }).map({ $0 <= now }) ?? false {
      return Check(.keyBelongsToIssuer, .failed, Finding(.keyWithdrawn, ["host": Self.host(document.finalAddress)]))
    }
    let controller = listed.controller ?? owner
    let isIssuers = Self.same(owner, issuer) || isOnSite(of: issuer, owner)
    guard listed.isForAssertion, Self.same(controller, issuer), isIssuers else {
      return Self.same(owner, issuer) ? untied(issuer) : await rowOfIssuer(issuer, listing: method, key)
    }
    return tied(.keyListed, document)
  }

  /// The same row of a key that is published elsewhere: the issuer's own document must list it.
  private mutating func rowOfIssuer(_ issuer: String, listing method: String, _ key: PublicKey) async -> Check {
    let address = DID(issuer).map(\.documentAddress) ?? issuer
    guard let address, WebOrigin(address) != nil else { return untied(issuer) }
    switch await published(address, .key) {
    case .unreachable(let reason): return unasked(address, issuer, reason: reason)
    case .absent: return untied(issuer)
    case .found(let document):
      let published = (try? JSON(parsing: document.body)).flatMap { ControllerDocument($0) }
      guard let published, published.id.map({ Self.same($0, issuer) }) ?? false,
        let listed = published.method(at: method), listed.isForAssertion, listed.key == key
      else { return untied(issuer) }
      return tied(.keyListed, document)
    }
  }

  /// Whether an address is on the web site of an issuer.
  func isOnSite(of issuer: String, _ address: String) -> Bool {
    guard let site = WebOrigin(issuer) else { return false }
    return WebOrigin(address) == site
  }

  static func withoutFragment(_ address: String) -> String {
    String(decoding: address.utf8.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
  }

  static func fragment(_ address: String) -> String? {
    guard let mark = address.utf8.firstIndex(of: UInt8(ascii: "#")) else { return nil }
    return String(decoding: address.utf8[mark...].dropFirst(), as: UTF8.self)
  }

  /// The key that an address carries in its fragment, if it does.
  static func fragmentKey(_ address: String) -> PublicKey? {
    fragment(address).flatMap { try? PublicKey(multibase: $0) }
  }
}
