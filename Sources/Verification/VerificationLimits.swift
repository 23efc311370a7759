/// How much work one verification may make.
public struct VerificationLimits: Sendable, Hashable {
  /// How many documents are fetched.
  public var documents: Int
  /// How many of an issuer's keys are tried where the badge names none.
  public var keys: Int

  /// How many endorsements are verified.
  public var endorsements: Int

  public init(documents: Int = 32, keys: Int = 8, endorsements: Int = 8) {
    self.documents = documents
    self.keys = keys
    self.endorsements = endorsements
  }

  /// 32 documents, 8 keys, 8 endorsements.
  public static let standard = VerificationLimits()
}
