/// How others can tell that an award is genuine (Open Badges 2.0, “Verification”).
public enum AwardProof: String, Sendable, Hashable, CaseIterable {
  /// Its document is asked for at its address.
  case hosted
  /// It carries the issuer's signature.
  case signed
}
