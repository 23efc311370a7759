public import Proofs

extension AwardDocuments {
  /// What goes into the baked picture, and what people paste: the assertion as JSON where the award is hosted, a
  /// compact JWS of it (RS256) where it is signed. Always the same bytes, since RS256 is deterministic.
  ///
  /// - Parameter signingKey: the issuer's key; asked for only where the award is a signed one.
  /// - Source: Open Badges Specification 2.0, “SignedBadge Verification”; RFC 7515, section 7.1.
  public func statement(
    of award: Award, signingKey: () throws(SigningKey.Failure) -> SigningKey
  ) throws(SigningKey.Failure) -> String {
    let assertion = assertion(award)
    switch award.proof {
    case .hosted: return String(decoding: assertion, as: UTF8.self)
    case .signed: return try signingKey().sign(payload: assertion)
    }
  }
}
