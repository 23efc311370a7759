import Testing

@testable import Settings

@Suite struct ProviderTests {
  static let whole = ["LAPEL_OIDC_ISSUER": "https://id.example.org/realms/harbour", "LAPEL_OIDC_CLIENT_ID": "lapel"]

  private func provider(_ more: [String: String] = [:]) throws -> SignInProvider? {
    try Settings(places(Self.whole.merging(more) { $1 })).signInProvider
  }

  @Test func `without an issuer there is none`() throws {
    #expect(try Settings(places([:])).signInProvider == nil)
    #expect(wrongNames(["LAPEL_OIDC_CLIENT_ID": "lapel"]) == ["LAPEL_OIDC_CLIENT_ID"])
    #expect(wrongNames(["LAPEL_OIDC_ISSUER": "https://id.example.org"]) == ["LAPEL_OIDC_CLIENT_ID"])
  }

  @Test func `it is known by its host and not trusted for addresses, unless somebody decided otherwise`() throws {
    let usual = try #require(try provider())
    #expect(usual.name == "id.example.org" && usual.clientSecret == nil && !usual.isTrustedForAddresses)
    let decided = try #require(
      try provider([
        "LAPEL_OIDC_NAME": "Harbour ID", "LAPEL_OIDC_CLIENT_SECRET": "kelp", "LAPEL_OIDC_TRUST_ADDRESSES": "yes",
      ]))
    #expect(decided.name == "Harbour ID" && decided.clientSecret == "kelp" && decided.isTrustedForAddresses)
  }

  @Test func `its secret may be in a file, and is shown nowhere`() throws {
    var surroundings = places(Self.whole.merging(["LAPEL_OIDC_CLIENT_SECRET_FILE": "/run/secret"]) { $1 })
    let other = surroundings.file
    surroundings.file = { $0 == "/run/secret" ? .bytes(Array("kelp and driftwood\n".utf8)) : other($0) }
    #expect(try Settings(surroundings).signInProvider?.clientSecret == "kelp and driftwood")
    let shown = try Settings(places(Self.whole.merging(["LAPEL_OIDC_CLIENT_SECRET": "kelp"]) { $1 })).overview
    #expect(shown.first { $0.name == .oidcClientSecret }?.shown == "***")
    let both = Self.whole.merging(["LAPEL_OIDC_CLIENT_SECRET": "a", "LAPEL_OIDC_CLIENT_SECRET_FILE": "/b"]) { $1 }
    #expect(Set(wrongNames(both)) == ["LAPEL_OIDC_CLIENT_SECRET_FILE"])
  }

  @Test(arguments: [
    "http://id.example.org", "id.example.org", "https://id.example.org?a=b", "https://id.example.org/#a", "https://",
    "ftp://id.example.org", "https://id example.org",
  ])
  func `what is no address of an issuer is a mistake`(_ issuer: String) {
    #expect(wrongNames(Self.whole.merging(["LAPEL_OIDC_ISSUER": issuer]) { $1 }) == ["LAPEL_OIDC_ISSUER"])
  }

  @Test func `on this machine it may be without encryption`() throws {
    #expect(try provider(["LAPEL_OIDC_ISSUER": "http://127.0.0.1:9400"])?.issuer == "http://127.0.0.1:9400")
  }
}
