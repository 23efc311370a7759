internal import Crypto
public import Foundation
public import LinkedData
public import OpenIDConnect
public import Site
internal import Synchronization

/// A provider that people sign in by, without sockets: it signs with a key of its own and can be told what to say wrong.
public final class StubProvider: Sendable {
  public static let issuer = "https://id.example"

  public let provider: Provider
  private let key = P256.Signing.PrivateKey()
  private let clock: @Sendable () -> Date
  private let state = Mutex(State())

  private struct State {
    var codes: [String: Grant] = [:]
    var told: [String: JSONObject] = [:]
    var metadata: JSONObject = StubProvider.usualMetadata
    var isDown = false
  }

  private struct Grant {
    let claims: JSONObject
    let told: JSONObject?
    let challenge: String
    let redirect: String
  }

  public init(isTrusted: Bool = true, clock: @escaping @Sendable () -> Date = { TestClock.start }) {
    provider = Provider(
      slug: "stub", name: "Harbour ID", issuer: Self.issuer, clientID: "lapel", clientSecret: "kelp",
      isTrustedForAddresses: isTrusted)
    self.clock = clock
  }

  public var offered: SignInProviders { SignInProviders([provider], over: web) }

  /// What it publishes of itself.
  public static let usualMetadata: JSONObject = [
    "issuer": "https://id.example", "authorization_endpoint": "https://id.example/authorize",
    "token_endpoint": "https://id.example/token", "jwks_uri": "https://id.example/keys",
    "userinfo_endpoint": "https://id.example/userinfo",
    "id_token_signing_alg_values_supported": ["ES256"],
  ]

  /// Has it publish something else, or be down.
  public func publish(_ metadata: JSONObject) { state.withLock { $0.metadata = metadata } }
  public func fail(_ isDown: Bool = true) { state.withLock { $0.isDown = isDown } }

  /// Signs somebody in for a request as a browser carries it, and returns the query that the browser comes back with.
  ///
  /// - Parameter told: what it tells of the person whoever asks it with the access token; nothing, where it is `nil`.
  public func authorize(
    _ address: String, _ person: JSONObject, changing claims: JSONObject = [:], telling told: JSONObject? = nil
  ) -> String {
    let query = Self.query(of: address)
    let now = Int(clock().timeIntervalSince1970)
    var token: JSONObject = [
      "iss": .string(Self.issuer), "aud": "lapel", "iat": .number(JSONNumber(now)),
      "exp": .number(JSONNumber(now + 300)), "nonce": .string(query["nonce"] ?? ""),
    ]
    for member in person.members + claims.members { token[member.key] = member.value }
    let code = "code-\(UInt64.random(in: 0 ... .max))"
    let grant = Grant(
      claims: token, told: told, challenge: query["code_challenge"] ?? "", redirect: query["redirect_uri"] ?? "")
    state.withLock { $0.codes[code] = grant }
    return "code=\(code)&state=\(query["state"] ?? "")"
  }

  public var web: ProviderWeb {
    ProviderWeb(
      get: { [self] address, authorization in
        let (metadata, isDown, told) = state.withLock { ($0.metadata, $0.isDown, $0.told) }
        guard !isDown else { return .unreachable }
        switch address {
        case Self.issuer + "/.well-known/openid-configuration":
          return .document(status: 200, body: JSON.object(metadata).bytes)
        case Self.issuer + "/keys": return .document(status: 200, body: keys)
        case Self.issuer + "/userinfo":
          guard let claims = told[authorization ?? ""] else { return .document(status: 401, body: []) }
          return .document(status: 200, body: JSON.object(claims).bytes)
        default: return .document(status: 404, body: [])
        }
      },
      post: { [self] address, form, authorization in
        guard address == Self.issuer + "/token" else { return .document(status: 404, body: []) }
        let basic = "Basic " + Data("lapel:kelp".utf8).base64EncodedString()
        guard authorization == basic, let body = exchange(Self.query(of: "?" + form)) else {
          return .document(status: 400, body: Array(#"{"error":"invalid_grant"}"#.utf8))
        }
        return .document(status: 200, body: body)
      })
  }

  /// A code is good once, for whoever knows what its challenge is the hash of.
  private func exchange(_ form: [String: String]) -> [UInt8]? {
    guard let grant = state.withLock({ $0.codes.removeValue(forKey: form["code"] ?? "") }),
      Base64URL.encode(Array(SHA256.hash(data: Data((form["code_verifier"] ?? "").utf8)))) == grant.challenge,
      form["redirect_uri"] == grant.redirect, form["grant_type"] == "authorization_code",
      let token = signed(grant.claims)
    else { return nil }
    let access = "a-\(UInt64.random(in: 0 ... .max))"
    state.withLock { $0.told["Bearer " + access] = grant.told }
    return JSON.object(["token_type": "Bearer", "access_token": .string(access), "id_token": .string(token)]).bytes
  }

  private func signed(_ claims: JSONObject) -> String? {
    let header: JSONObject = ["alg": "ES256", "kid": "one"]
    let input = Base64URL.encode(JSON.object(header).bytes) + "." + Base64URL.encode(JSON.object(claims).bytes)
    let signature = try? key.signature(for: Data(input.utf8))
    return signature.map { input + "." + Base64URL.encode(Array($0.rawRepresentation)) }
  }

  private var keys: [UInt8] {
    let point = Array(key.publicKey.rawRepresentation)
    let jwk: JSONObject = [
      "kty": "EC", "crv": "P-256", "kid": "one", "use": "sig", "x": .string(Base64URL.encode(point.prefix(32))),
      "y": .string(Base64URL.encode(point.suffix(32))),
    ]
    return JSON.object(["keys": [.object(jwk)]]).bytes
  }

  private static func query(of address: String) -> [String: String] {
    var pairs: [String: String] = [:]
    for pair in (address.split(separator: "?", maxSplits: 1).last ?? "").split(separator: "&") {
      let halves = pair.split(separator: "=", maxSplits: 1).map { String($0).removingPercentEncoding ?? "" }
      pairs[halves[0]] = halves.count > 1 ? halves[1] : ""
    }
    return pairs
  }
}
