internal import Foundation
internal import LinkedData
internal import OpenBadges
internal import Proofs

extension Inquiry {
  /// The keys behind the address that a proof names.
  ///
  /// - Source: Verifiable Credential Data Integrity 1.0, “Retrieve Verification Method”; Open Badges 3.0
  ///   Implementation Guide, “Key Provenance”.
  mutating func keys(at method: String, of issuer: String) async -> TiedKeys {
    let unusable = ["address": method.cut(to: 200)]
    guard let url = DIDURL(method) else {
      guard WebOrigin(method) != nil else { return .none(.failed, .keyAddressUnusable, unusable) }
      return await keys(in: Self.withoutFragment(method), at: method, of: issuer)
    }
    switch url.did.method {
    case .key(let key, let own): return await ownKeys(key, named: own, url, method, issuer)
    case .jwk(let key): return await ownKeys(key, named: "0", url, method, issuer)
    case .web(let address): return await keys(in: address, at: method, of: issuer, owner: url.did.text)
    case .other(let name): return .none(.notChecked, .keyMethodUnknown, ["method": String(name.prefix(50))])
    }
  }

  /// The key that a name is made of. A name that ends with another key than its own ties that one to nobody.
  private mutating func ownKeys(
    _ key: PublicKey, named own: String, _ url: DIDURL, _ method: String, _ issuer: String
  ) async -> TiedKeys {
    guard url.fragment.map({ Self.same($0, own) }) ?? true else {
      let other = Self.fragmentKey(method).map { [TiedKey(key: $0, row: untied(issuer))] } ?? []
      return TiedKeys(candidates: other + [TiedKey(key: key, row: untied(issuer))])
    }
    guard Self.same(url.did.text, issuer) else {
      return TiedKeys(candidates: [TiedKey(key: key, row: await rowOfIssuer(issuer, listing: method, key))])
    }
    let finding = Finding(.keyOfIdentifier, ["issuer": issuer.cut(to: 200)])
    return TiedKeys(candidates: [TiedKey(key: key, row: Check(.keyBelongsToIssuer, .passed, finding))])
  }

  /// The keys in a document at `address`, which is the owner's own where it is published under the owner's name.
  private mutating func keys(
    in address: String, at method: String, of issuer: String, owner: String? = nil
  ) async -> TiedKeys {
    let owner = owner ?? address
    // Whatever stands behind the `#` was written by whoever made the proof.
    let loose = Self.fragmentKey(method)
    switch await published(address, .key) {
    case .unreachable(let reason):
      if let loose { return TiedKeys(candidates: [TiedKey(key: loose, row: unasked(address, issuer, reason: reason))]) }
      return .none(
        .notChecked, .signatureKeyUnreachable, ["host": Self.host(address), "reason": reason],
        known: [Known(.asked, address)])
    case .absent:
      if let loose { return TiedKeys(candidates: [TiedKey(key: loose, row: untied(issuer))]) }
      return .none(.failed, .signatureKeyNotFound, ["host": Self.host(address)], known: [Known(.asked, address)])
    case .found(let document):
      let published = ControllerDocument(answer: document)
      guard let published, let listed = published.method(method), let key = listed.key else {
        if let loose { return TiedKeys(candidates: [TiedKey(key: loose, row: untied(issuer))]) }
        let isThere = published.map { $0.method(method) != nil } ?? true
        return .none(
          .failed, isThere ? .signatureKeyNotReadable : .signatureKeyNotFound, ["host": Self.host(address)],
          known: Known.lines(document))
      }
      let isVouching = Self.same(published.id, owner) && published.isForAssertion(method)
      let row = isVouching ? await row(of: listed, key, in: published, document, method, issuer) : untied(issuer)
      return TiedKeys(candidates: [TiedKey(key: key, row: row)])
    }
  }

  /// The row `key-belongs-to-issuer` of a key that its owner lists.
  private mutating func row(
    of listed: VerificationMethod, _ key: PublicKey, in published: ControllerDocument, _ document: WebDocument,
    _ method: String, _ issuer: String
  ) async -> Check {
    if let row = rowIfOver(key, listed, in: published, document) { return row }
    guard Self.same(published.id, issuer) else { return await rowOfIssuer(issuer, listing: method, key) }
    return Self.same(listed.controller ?? issuer, issuer) ? tied(.keyListed, document) : untied(issuer)
  }

  /// The same row of a key that is published elsewhere: the issuer's own document must list it.
  private mutating func rowOfIssuer(_ issuer: String, listing method: String, _ key: PublicKey) async -> Check {
    guard let address = Self.documentAddress(of: issuer) else { return untied(issuer) }
    switch await published(address, .key) {
    case .unreachable(let reason): return unasked(address, issuer, reason: reason)
    case .absent: return untied(issuer)
    case .found(let document):
      guard let published = ControllerDocument(answer: document), Self.same(published.id, issuer),
        published.isForAssertion(method), !published.contradictsItself(about: method),
        published.method(method)?.key ?? key == key
      else { return untied(issuer) }
      return rowIfOver(key, published.method(method), in: published, document) ?? tied(.keyListed, document)
    }
  }

  /// The same row of a key whose owner has withdrawn it, or let it end; `nil` of one that is in force. Under which of its
  /// names does not matter: the one that signed chose the name.
  func rowIfOver(
    _ key: PublicKey, _ named: VerificationMethod? = nil, in published: ControllerDocument, _ document: WebDocument
  ) -> Check? {
    let methods = published.methods(with: key) + (named.map { [$0] } ?? [])
    let standings = methods.map { $0.standing(at: now.timeIntervalSince1970) }
    guard let over = standings.first(where: { $0 != .good }) else { return nil }
    let kind: Finding.Kind = over == .revoked ? .keyWithdrawn : .keyExpired
    return Check(
      .keyBelongsToIssuer, .failed, Finding(kind, ["host": Self.host(document.finalAddress)]),
      known: Known.lines(document))
  }

  /// Where an issuer's own document is published; `nil` where its name is all there is.
  static func documentAddress(of issuer: String) -> String? {
    if case .web(let address)? = DID(issuer)?.method { return address }
    return WebOrigin(issuer) == nil ? nil : issuer
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

extension ControllerDocument {
  /// The document that an address answered; one that is a key and nothing else lists itself.
  init?(answer: WebDocument) {
    guard let object = (try? JSON(parsing: answer.body))?.object else { return nil }
    let isKey = ["publicKeyMultibase", "publicKeyJwk"].contains { object[$0] != nil }
    guard isKey, let id = object["id"] else {
      self.init(object)
      return
    }
    self.init(["id": id, "verificationMethod": .array([.object(object)]), "assertionMethod": .array([id])])
  }
}
