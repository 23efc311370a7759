internal import OpenBadges

extension Inquiry {
  /// The row `issuer-scope`: a hosted badge stands where its issuer allows, and so does its badge class.
  ///
  /// - Source: Open Badges 2.0, “HostedBadge Verification” and “VerificationObject”. The first versions have no such
  ///   rule; the standard's default, the issuer's own host, is asked of them too.
  mutating func addScope(_ chain: Chain) {
    if chain.assertion.verification?.hasOwnRules == true {
      rows.add(.issuerScope, .failed, .scopeOwnRules)
      return
    }
    guard let issuer = chain.issuer, let assertionAddress = chain.assertionAddress else { return }
    guard let issuerOrigin = chain.issuerAddress.flatMap({ WebOrigin($0) }), let vouching = chain.issuerOrigin else {
      rows.add(.issuerScope, .failed, .scopeIssuerHasNoSite, ["issuer": issuer.name ?? ""])
      return
    }
    let known = [Known(.said, assertionAddress), Known(.allowed, Self.words(issuer.rules, issuerOrigin))]
    guard Self.allows(issuer.rules, issuerOrigin, assertionAddress) else {
      let isOnItsSite = WebOrigin(assertionAddress) == issuerOrigin
      let names = ["issuer": issuerOrigin.name, "host": Self.host(assertionAddress)]
      rows.add(
        .issuerScope, .failed, isOnItsSite ? .scopeOutsideRules : .scopeElsewhere,
        isOnItsSite ? ["host": issuerOrigin.name] : names, known: known)
      return
    }
    if let address = chain.badgeClassAddress, WebOrigin(address) != issuerOrigin,
      !Self.allows(issuer.rules, issuerOrigin, address)
    {
      rows.add(
        .issuerScope, .failed, .scopeClassElsewhere, ["issuer": issuerOrigin.name, "host": Self.host(address)],
        known: known)
      return
    }
    if let stray = Self.stray(chain, vouching, issuer.rules, issuerOrigin) {
      // It may be a store of the issuer's own, or a redirection that anybody can aim.
      rows.add(
        .issuerScope, .notChecked, .scopeAnsweredElsewhere, ["issuer": vouching.name, "host": Self.host(stray)],
        known: known)
      return
    }
    rows.add(.issuerScope, .passed, .scopeAllowed, ["host": vouching.name], known: known)
    badge?.issuerHost = vouching.name
    for prefix in issuer.rules?.prefixes ?? [] where Self.hasNoPath(prefix) {
      rows.add(.issuerScope, .remark, .scopePrefixWithoutPath, ["prefix": WebOrigin.shown(prefix).cut(to: 200)])
    }
  }

  /// The address of somebody who is not the issuer, to which an allowed place sent whoever asked there for a document.
  private static func stray(
    _ chain: Chain, _ vouching: WebOrigin, _ rules: HostingRules?, _ issuer: WebOrigin
  ) -> String? {
    [(chain.assertionAddress, chain.assertionAnsweredAt), (chain.badgeClassAddress, chain.badgeClassAnsweredAt)]
      .first { named, answering in
        guard let named = named.flatMap({ WebOrigin($0) }), let answering, let final = WebOrigin(answering) else {
          return false
        }
        return !final.isKin(of: named) && !final.isKin(of: vouching) && !allows(rules, issuer, answering)
      }?.1
  }

  /// Whether an address is within what the issuer allows.
  private static func allows(_ rules: HostingRules?, _ issuer: WebOrigin, _ address: String) -> Bool {
    guard let origin = WebOrigin(address) else { return false }
    guard let rules else { return origin == issuer }
    if let allowed = rules.allowedOrigins, !allowed.contains(origin) { return false }
    if rules.prefixes.isEmpty { return rules.allowedOrigins != nil }
    guard !climbs(address) else { return false }
    return rules.prefixes.contains { begins(address, origin, with: $0, isHostNamed: rules.allowedOrigins != nil) }
  }

  /// `startsWith` is a plain prefix, and `https://issuer.example` is one of `https://issuer.example.evil.example`: the
  /// parsed host must be the prefix's as well, unless `allowedOrigins` names it. How a host is spelled does not count.
  private static func begins(
    _ address: String, _ origin: WebOrigin, with prefix: String, isHostNamed: Bool
  ) -> Bool {
    if WebOrigin(prefix) == origin {
      return WebOrigin.behindHost(address).starts(with: WebOrigin.behindHost(prefix))
    }
    return isHostNamed && address.utf8.starts(with: prefix.utf8)
  }

  /// Whether an address has a step up or in place, which leads elsewhere than its beginning says.
  private static func climbs(_ address: String) -> Bool {
    let path = WebOrigin.behindHost(address).prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    return path.split(separator: UInt8(ascii: "/")).contains { segment in
      let plain = String(decoding: segment, as: UTF8.self).lowercased().replacing("%2e", with: ".")
      return plain == "." || plain == ".."
    }
  }

  private static func hasNoPath(_ prefix: String) -> Bool {
    prefix.utf8.filter { $0 == UInt8(ascii: "/") }.count < 3
  }

  private static func words(_ rules: HostingRules?, _ issuer: WebOrigin) -> String {
    guard let rules else { return issuer.name }
    let names = rules.prefixes.map(WebOrigin.shown) + (rules.allowedOrigins ?? []).map(\.name)
    return names.prefix(10).joined(separator: ", ")
  }
}
