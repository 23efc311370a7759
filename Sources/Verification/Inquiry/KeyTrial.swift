internal import OpenBadges
internal import Proofs

/// What came of trying one key on a signature.
struct KeyTrial {
  /// The row `signature`.
  let row: Check
  /// What was published with the key, where it could be had.
  var key: KeyDocument?
  /// The address that answered for it in the end; `nil` where nobody was asked.
  var answeredAt: String?
}
