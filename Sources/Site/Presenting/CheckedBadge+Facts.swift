internal import OpenBadges
internal import Pages

extension CheckedBadge {
  /// What a badge says of itself, and what of it was proven.
  init(_ facts: BadgeFacts) {
    self.init(
      name: facts.name, issuerName: facts.issuerName, issuerHost: facts.issuerHost, version: facts.version.rawValue)
  }
}
