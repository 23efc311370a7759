public import Foundation
internal import LinkedData
public import Proofs

extension IDToken {
  /// How far the clocks of the two sides may be apart, and how old a token may be that was just asked for, in seconds.
  static let skew: Double = 120
  static let longestAge: Double = 600

  /// Checks a token in the order of OpenID Connect Core 1.0, section 3.1.3.7.
  public init(
    verifying text: String, by keys: JSONWebKeySet, of metadata: ProviderMetadata, for provider: Provider,
    nonce: String, at now: Date
  ) throws(Refusal) {
    let claims = try Self.signedClaims(text, keys, metadata)
    guard let issuer = claims["iss"]?.string, issuer.utf8.elementsEqual(metadata.issuer.utf8) else { throw .issuer }
    try Self.checkAudience(claims, provider)
    try Self.checkTime(claims, now)
    guard let stated = claims["nonce"]?.string, stated.utf8.elementsEqual(nonce.utf8) else { throw .nonce }
    guard let subject = claims["sub"]?.string, (1...255).contains(subject.utf8.count),
      subject.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
    else { throw .subject }
    self.issuer = issuer
    self.subject = subject
    self.claims = PersonClaims(claims)
  }

  private static func signedClaims(
    _ text: String, _ keys: JSONWebKeySet, _ metadata: ProviderMetadata
  ) throws(Refusal) -> JSONObject {
    let token: JWS
    do { token = try JWS(compact: text) } catch { throw .notSigned }
    if let algorithms = metadata.algorithms, !algorithms.contains(token.algorithm.rawValue) { throw .algorithm }
    let candidates = token.keyID.map { keys.keys(named: $0) } ?? keys.members.map(\.key)
    guard candidates.prefix(10).contains(where: { (try? token.isSigned(by: $0)) == true }) else { throw .signature }
    guard let claims = (try? JSON(parsing: token.payload))?.object else { throw .content }
    return claims
  }

  private static func checkAudience(_ claims: JSONObject, _ provider: Provider) throws(Refusal) {
    let audience = claims["aud"]?.string.map { [$0] } ?? claims["aud"]?.array?.compactMap(\.string) ?? []
    let isThisOne = { (text: String) in text.utf8.elementsEqual(provider.clientID.utf8) }
    guard audience.contains(where: isThisOne) else { throw .audience }
    if let party = claims["azp"] {
      guard let text = party.string, isThisOne(text) else { throw .party }
    } else if !audience.allSatisfy(isThisOne) {
      throw .party
    }
  }

  private static func checkTime(_ claims: JSONObject, _ now: Date) throws(Refusal) {
    guard let expiry = claims["exp"]?.number?.double, let issued = claims["iat"]?.number?.double else { throw .time }
    let seconds = now.timeIntervalSince1970
    guard seconds < expiry + skew else { throw .expired }
    guard issued <= seconds + skew, issued >= seconds - longestAge - skew else { throw .time }
  }
}
