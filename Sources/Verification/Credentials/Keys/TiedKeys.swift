internal import OpenBadges
internal import Proofs

/// A key that may have made a proof, and what ties it to the issuer.
struct TiedKey {
  let key: PublicKey
  /// The row `key-belongs-to-issuer`, should this key be the one.
  let row: Check
}

/// The keys that may have made a proof, the likeliest first.
struct TiedKeys {
  var candidates: [TiedKey] = []
  /// The row `signature` where there is no key at all.
  var obstacle: Check?

  static func none(
    _ state: CheckState, _ kind: Finding.Kind, _ arguments: [String: String] = [:], known: [Known] = []
  ) -> TiedKeys {
    TiedKeys(obstacle: Check(.signature, state, Finding(kind, arguments), known: known))
  }
}
