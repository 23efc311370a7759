/// The settings of the provider that people may sign in by, which have a meaning only together.
extension SettingsReader {
  mutating func signInProvider() -> SignInProvider? {
    let issuer = issuer()
    let name = text(.oidcName) ?? issuer.map(Self.host) ?? ""
    if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) || name.count > 60 {
      mistake(.oidcName, "it is at most 60 characters on one line.")
    }
    show(.oidcName, Printable.text(name))
    let clientID = text(.oidcClientID)
    if issuer != nil, clientID == nil {
      mistake(.oidcClientID, "there is a provider, so say what it knows this site by.")
    }
    show(.oidcClientID, Printable.text(clientID ?? ""))
    let secret = clientSecret()
    let trust = choice(.oidcTrustAddresses, usually: YesOrNo.no)
    guard let issuer, let clientID else {
      let rest: [SettingName] = [
        .oidcName, .oidcClientID, .oidcClientSecret, .oidcClientSecretFile, .oidcTrustAddresses,
      ]
      for name in rest where issuer == nil && text(.oidcIssuer) == nil && text(name) != nil {
        mistake(name, "it has a meaning only together with LAPEL_OIDC_ISSUER.")
      }
      return nil
    }
    return SignInProvider(
      issuer: issuer, name: name, clientID: clientID, clientSecret: secret, isTrustedForAddresses: trust == .yes)
  }

  private mutating func issuer() -> String? {
    let given = text(.oidcIssuer)
    defer { show(.oidcIssuer, Printable.text(given ?? "")) }
    guard let given else { return nil }
    let authority = given.drop { $0 != "/" }.dropFirst(2).prefix { $0 != "/" }
    let origin = given.prefix { $0 != "/" } + "//" + authority
    let isPlain = given.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x3F && $0 != 0x23 }
    guard isPlain, let normal = SiteAddress.normal(String(origin)),
      normal.hasPrefix("https://") || SiteAddress.isLoopback(normal)
    else {
      mistake(.oidcIssuer, "it is the https:// address that the provider calls its issuer, without ? and #.")
      return nil
    }
    return given
  }

  private static func host(_ issuer: String) -> String {
    String(issuer.drop { $0 != "/" }.dropFirst(2).prefix { $0 != "/" && $0 != ":" })
  }

  private mutating func clientSecret() -> String? {
    let (given, path) = (text(.oidcClientSecret), text(.oidcClientSecretFile).map(surroundings.whole))
    show(.oidcClientSecret, given == nil ? "" : MaskedURL.mask)
    show(.oidcClientSecretFile, Printable.text(path ?? ""))
    guard let path else { return given }
    if given != nil { mistake(.oidcClientSecretFile, "the secret is given already; take one of the two.") }
    guard case .bytes(let bytes) = surroundings.file(path),
      let line = String(validating: bytes, as: UTF8.self)?
        .unicodeScalars.split(whereSeparator: { $0 == "\n" || $0 == "\r" }).first
    else {
      mistake(.oidcClientSecretFile, "\(Printable.text(path)) cannot be read, or is empty.")
      return nil
    }
    return String(line)
  }
}
