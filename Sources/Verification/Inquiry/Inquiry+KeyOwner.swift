internal import OpenBadges

extension Inquiry {
  /// The row `key-belongs-to-issuer`; whether it holds.
  ///
  /// Open Badges 2.0 asks that the issuer's description lists the key. The first versions let a badge name any key,
  /// which proves nothing; there the key must at least be published on the issuer's own site.
  mutating func addKeyRow(_ candidate: KeyCandidate, _ trial: KeyTrial, _ chain: Chain) -> Bool {
    let issuer = chain.issuerHost
    let other = Self.host(trial.answeredAt ?? candidate.link.id)
    let known = candidate.link.id.map { [Known(.keyAddress, $0)] } ?? []
    guard isTied(candidate, answeredAt: trial.answeredAt, chain) else {
      let kind: Finding.Kind = chain.assertion.version.isSecond ? .keyNotListed : .keyElsewhere
      rows.add(.keyBelongsToIssuer, .failed, kind, ["host": issuer, "other": other], known: known)
      return false
    }
    let kind: Finding.Kind = candidate.isListed ? .keyListed : .keyOnIssuerSite
    rows.add(.keyBelongsToIssuer, .passed, kind, ["host": issuer], known: known)
    addOwner(trial.key, chain)
    for address in [candidate.link.webAddress, chain.issuerAddress].compactMap(\.self)
    where web.travelsInClear(address) {
      rows.add(.keyBelongsToIssuer, .remark, .keyWithoutEncryption, ["host": Self.host(address)])
      break
    }
    return true
  }

  /// Whether something of the issuer's own ties the key to it. An address on the issuer's site that sends on whoever asks
  /// for the key leads to another site's key.
  func isTied(_ candidate: KeyCandidate, answeredAt: String?, _ chain: Chain) -> Bool {
    // What an award carries within itself says nothing about the site it names.
    guard let address = chain.issuerAddress, let issuer = WebOrigin(address) else { return false }
    if candidate.isListed { return true }
    guard !chain.assertion.version.isSecond, let key = candidate.link.webAddress else { return false }
    guard WebOrigin(key) == issuer else { return false }
    guard let final = answeredAt.flatMap({ WebOrigin($0) }) else { return true }
    return final.isKin(of: issuer) || chain.issuerOrigin.map(final.isKin) ?? false
  }

  private mutating func addOwner(_ key: KeyDocument?, _ chain: Chain) {
    guard let key, chain.assertion.version.isSecond else { return }
    guard let owner = key.owner else {
      rows.add(.keyBelongsToIssuer, .remark, .keyOwnerNotSaid)
      return
    }
    let names = [chain.issuer?.id, chain.issuerAddress].compactMap(\.self)
    if !names.contains(where: { Self.same($0, owner) }) {
      rows.add(.keyBelongsToIssuer, .remark, .keyOwnerDiffers, ["owner": String(owner.prefix(200))])
    }
  }
}
