public import Foundation
internal import LinkedData
internal import Proofs

/// The authorization code flow with one provider, from its metadata to the verified token.
///
/// - Source: OpenID Connect Core 1.0, section 3.1.
public struct CodeFlow: Sendable {
  public let provider: Provider
  private let web: ProviderWeb

  public init(with provider: Provider, over web: ProviderWeb) {
    self.provider = provider
    self.web = web
  }

  /// Why nobody is signed in.
  public enum Failure: Error, Hashable {
    /// The provider did not answer, or with an error.
    case unreachable
    case metadata(ProviderMetadata.Malformed)
    /// The answer names another provider than the one that was asked (RFC 9207).
    case otherProvider
    /// The code was not taken: it was used, is too old, or this site's secret is wrong.
    case codeRefused
    /// What came for the code is no token.
    case response
    /// Its keys could not be read.
    case keys
    case token(IDToken.Refusal)
    /// The UserInfo endpoint speaks of somebody else than the ID token does.
    case otherPerson
  }

  /// Where the provider is asked.
  public func metadata() async throws(Failure) -> ProviderMetadata {
    let body = try await document(provider.metadataAddress)
    do { return try ProviderMetadata(body, of: provider) } catch { throw .metadata(error) }
  }

  /// Exchanges a code, and says who came back.
  public func finish(
    _ request: AuthorizationRequest, code: String, answeredBy issuer: String?, at now: Date
  ) async throws(Failure) -> IDToken {
    let metadata = try await metadata()
    guard issuer.map({ $0.utf8.elementsEqual(metadata.issuer.utf8) }) ?? !metadata.namesItselfInAnswers else {
      throw .otherProvider
    }
    let asked = TokenRequest(code: code, of: request, at: metadata, for: provider)
    guard case .document(let status, let body) = await web.post(asked.address, asked.form, asked.authorization) else {
      throw .unreachable
    }
    guard status == 200 else { throw status < 500 ? .codeRefused : .unreachable }
    guard let response = TokenResponse(body) else { throw .response }
    let published = try await document(metadata.keysAddress)
    guard let object = (try? JSON(parsing: published))?.object, let keys = JSONWebKeySet(object) else { throw .keys }
    var token: IDToken
    do {
      token = try IDToken(
        verifying: response.idToken, by: keys, of: metadata, for: provider, nonce: request.nonce, at: now)
    } catch {
      throw .token(error)
    }
    try await complete(&token, with: response, at: metadata)
    return token
  }

  /// Asks for what the ID token does not carry, since many providers say there only who it is. Who it is holds without
  /// it, so that an endpoint that tells nothing is no failure; one that tells of somebody else is (section 5.3.2).
  private func complete(
    _ token: inout IDToken, with response: TokenResponse, at metadata: ProviderMetadata
  ) async throws(Failure) {
    guard !token.claims.isComplete, let address = metadata.userInfoEndpoint,
      let authorization = response.authorization,
      case .document(200, let body) = await web.get(address, authorization), let told = UserInfo(body)
    else { return }
    guard told.subject.utf8.elementsEqual(token.subject.utf8) else { throw .otherPerson }
    token.claims = token.claims.completed(by: told.claims)
  }

  private func document(_ address: String) async throws(Failure) -> [UInt8] {
    guard case .document(200, let body) = await web.get(address, nil) else { throw .unreachable }
    return body
  }
}
