import Foundation
import LinkedData
import Testing

@testable import OpenIDConnect

@Suite("The way to a provider and back") struct CodeFlowTests {
  static let request = AuthorizationRequest(
    state: "s", nonce: "n", verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
    redirect: "https://badges.example.org/back")

  private func provider(secret: String? = "k:p") -> Provider {
    Provider(
      slug: "a", name: "A", issuer: "https://id.example/", clientID: "la pel", clientSecret: secret,
      isTrustedForAddresses: false)
  }

  private func metadata(_ changes: JSONObject = [:], without left: String? = nil) -> [UInt8] {
    var object: JSONObject = [
      "issuer": "https://id.example/", "authorization_endpoint": "https://id.example/authorize?a=b",
      "token_endpoint": "https://id.example/token", "jwks_uri": "https://id.example/keys",
    ]
    for member in changes.members { object[member.key] = member.value }
    if let left { object[left] = nil }
    return JSON.object(object).bytes
  }

  @Test("the challenge is that of the standard's example (RFC 7636, appendix B)")
  func challenge() {
    #expect(Self.request.challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
  }

  @Test("the request carries everything, encoded, and the verifier stays here")
  func address() throws {
    let address = Self.request.address(at: try ProviderMetadata(metadata(), of: provider()), for: provider())
    #expect(
      address == """
        https://id.example/authorize?a=b&response_type=code&scope=openid%20email%20profile&client_id=la%20pel\
        &redirect_uri=https%3A%2F%2Fbadges.example.org%2Fback&state=s&nonce=n\
        &code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256
        """)
    #expect(!address.contains(Self.request.verifier))
    #expect(provider().metadataAddress == "https://id.example/.well-known/openid-configuration")
  }

  @Test("the secret goes where the provider takes it, and a client without one sends none")
  func secrets() throws {
    let usual = TokenRequest(
      code: "c", of: Self.request, at: try ProviderMetadata(metadata(), of: provider()), for: provider())
    #expect(usual.authorization == "Basic " + Data("la%20pel:k%3Ap".utf8).base64EncodedString())
    #expect(!usual.form.contains("client_secret") && usual.form.contains("code_verifier=\(Self.request.verifier)"))
    let methods: JSONObject = ["token_endpoint_auth_methods_supported": ["client_secret_post"]]
    let inBody = TokenRequest(
      code: "c", of: Self.request, at: try ProviderMetadata(metadata(methods), of: provider()), for: provider())
    #expect(inBody.authorization == nil && inBody.form.hasSuffix("client_id=la%20pel&client_secret=k%3Ap"))
    let open = TokenRequest(
      code: "c", of: Self.request, at: try ProviderMetadata(metadata(), of: provider(secret: nil)),
      for: provider(secret: nil))
    #expect(open.authorization == nil && open.form.hasSuffix("client_id=la%20pel"))
  }

  @Test("metadata of somebody else, or that leads out of encryption, is none")
  func malformed() {
    func fault(_ bytes: [UInt8]) -> ProviderMetadata.Malformed? {
      do throws(ProviderMetadata.Malformed) { _ = try ProviderMetadata(bytes, of: provider()) } catch { return error }
      return nil
    }
    #expect(fault(Array("[]".utf8)) == .notAnObject)
    #expect(fault(Array(#"{"issuer": "a", "issuer": "b"}"#.utf8)) == .notAnObject)
    for issuer: JSON in ["https://id.example", "https://ID.example/", 1] {
      #expect(fault(metadata(["issuer": issuer])) == .issuer)
    }
    for name in ["authorization_endpoint", "token_endpoint", "jwks_uri"] {
      #expect(fault(metadata(without: name)) == .address(name))
    }
    for name in ["authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint"] {
      for address: JSON in ["http://id.example/a", "/a", "javascript:a", "https://id.example/#a"] {
        #expect(fault(metadata([name: address])) == .address(name))
      }
    }
  }

  @Test("what comes back is a code, a no, or nothing")
  func answers() {
    #expect(AuthorizationAnswer(code: "c", error: nil, issuer: "i") == .code("c", issuer: "i"))
    #expect(AuthorizationAnswer(code: "c", error: "access_denied", issuer: nil) == .declined)
    #expect(AuthorizationAnswer(code: nil, error: nil, issuer: nil) == nil)
    #expect(AuthorizationAnswer(code: "", error: nil, issuer: nil) == nil)
    #expect(AuthorizationAnswer(code: String(repeating: "c", count: 2049), error: nil, issuer: nil) == nil)
  }

  /// How a flow ends where the provider answers so.
  private func failure(
    _ metadata: [UInt8], token: ProviderWeb.Answer, keys: [UInt8] = Array("{}".utf8), issuer: String? = nil
  ) async -> CodeFlow.Failure? {
    let web = ProviderWeb(
      get: { address, _ in .document(status: 200, body: address.hasSuffix("/keys") ? keys : metadata) },
      post: { _, _, _ in token })
    do throws(CodeFlow.Failure) {
      _ = try await CodeFlow(with: provider(), over: web)
        .finish(Self.request, code: "c", answeredBy: issuer, at: IDTokenTests.now)
    } catch { return error }
    return nil
  }

  @Test("each way in which a provider may fail has its name")
  func failures() async {
    let good = ProviderWeb.Answer.document(
      status: 200, body: Array(#"{"token_type": "bearer", "id_token": "a.b.c"}"#.utf8))
    let named = metadata(["authorization_response_iss_parameter_supported": true])
    #expect(await failure(Array("[]".utf8), token: good) == .metadata(.notAnObject))
    #expect(await failure(metadata(), token: good, issuer: "https://other.example") == .otherProvider)
    #expect(await failure(named, token: good) == .otherProvider)
    #expect(await failure(metadata(), token: .unreachable) == .unreachable)
    #expect(await failure(metadata(), token: .document(status: 400, body: [])) == .codeRefused)
    #expect(await failure(metadata(), token: .document(status: 503, body: [])) == .unreachable)
    for body in [
      "", "[]", #"{"id_token": "a.b.c"}"#, #"{"token_type": "Bearer"}"#, #"{"token_type": "mac", "id_token": "a"}"#,
    ] {
      #expect(await failure(metadata(), token: .document(status: 200, body: Array(body.utf8))) == .response)
    }
    #expect(await failure(metadata(), token: good) == .keys)
    #expect(
      await failure(named, token: good, keys: Array(#"{"keys": []}"#.utf8), issuer: "https://id.example/")
        == .token(.notSigned))
  }
}
