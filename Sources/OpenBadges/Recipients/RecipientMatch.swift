/// That a badge names one of a person's addresses, and what was odd about it.
public struct RecipientMatch: Sendable, Hashable {
  /// The person's address.
  public let identity: RecipientIdentity
  /// How the badge writes the address, where that differs in the case of letters.
  public let written: String?
  /// The algorithm of the hash, where it is one that proves little.
  public let weakAlgorithm: RecipientHash.Algorithm?

  init(identity: RecipientIdentity, written: String? = nil, weakAlgorithm: RecipientHash.Algorithm? = nil) {
    self.identity = identity
    self.written = written
    self.weakAlgorithm = weakAlgorithm
  }
}
