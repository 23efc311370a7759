/// What the address of an assertion answers.
public enum PublishedAssertion: Sendable, Hashable {
  /// The award stands: 200 and the assertion.
  case standing([UInt8])
  /// The issuer withdrew it: 410 Gone, and a document that says so with the reason (Open Badges 2.0, “HostedBadge
  /// Verification”).
  case withdrawn([UInt8])

  /// The document in either case.
  public var bytes: [UInt8] {
    switch self {
    case .standing(let bytes), .withdrawn(let bytes): bytes
    }
  }
}
