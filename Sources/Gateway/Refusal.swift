/// An outcome the person can act on. Thrown by handlers; turned into an answer in one place.
///
/// The words are in `web/messages` under `error.<kind>`.
public struct Refusal: Error, Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    case badRequest = "bad-request"
    case signInNeeded = "sign-in-needed"
    case forbidden
    /// A link that is for another account than the one that is signed in.
    case otherAccount = "other-account"
    /// A form that did not come from a page of this site, or from one that is too old.
    case foreignForm = "foreign-form"
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    /// A link that was used, has ended, or never was.
    case linkSpent = "link-spent"
    case tooLarge = "too-large"
    /// The account takes all the room that it may.
    case noRoom = "no-room"
    /// A body in a form that the address does not take.
    case unsupportedType = "unsupported-type"
    /// Somebody by whom people sign in did not answer as it must.
    case providerFailed = "provider-failed"
    case wrongHost = "wrong-host"
    case tooManyTries = "too-many-tries"
    case busy
    case unavailable

    /// The status that goes with it (RFC 9110 §15).
    public var status: Int {
      switch self {
      case .badRequest: 400
      case .signInNeeded: 401
      case .forbidden, .otherAccount, .foreignForm: 403
      case .notFound: 404
      case .methodNotAllowed: 405
      case .linkSpent: 410
      case .tooLarge, .noRoom: 413
      case .unsupportedType: 415
      case .wrongHost: 421
      case .tooManyTries: 429
      case .providerFailed: 502
      case .busy, .unavailable: 503
      }
    }
  }

  public let kind: Kind
  /// In how many seconds it is worth trying again.
  public let retryAfter: Int?
  /// The methods that would be allowed.
  public let allowed: String?

  public init(_ kind: Kind, retryAfter: Int? = nil, allowed: String? = nil) {
    self.kind = kind
    self.retryAfter = retryAfter
    self.allowed = allowed
  }

  public static let notFound = Refusal(.notFound)
}
