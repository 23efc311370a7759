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

    // Of programs alone:
    /// No personal token came with the request.
    case tokenNeeded = "token-needed"
    /// A token that never was, has ended, or belongs to an account that may not come in.
    case tokenInvalid = "token-invalid"
    /// A token that does not let its program do this.
    case scopeMissing = "scope-missing"
    /// A part of the address's query that is not understood.
    case invalidParameter = "invalid-parameter"
    /// A body that is not JSON as it must be.
    case malformedJSON = "malformed-json"
    /// A member of the body that is unknown, or whose value may not be.
    case invalidMember = "invalid-member"
    /// What is asked for would break a rule about how things are now.
    case conflict
    /// It is no longer as the program saw it last (`If-Match`).
    case changedMeanwhile = "changed-meanwhile"

    /// The status that goes with it (RFC 9110 §15).
    public var status: Int {
      switch self {
      case .badRequest, .invalidParameter, .malformedJSON: 400
      case .signInNeeded, .tokenNeeded, .tokenInvalid: 401
      case .forbidden, .otherAccount, .foreignForm, .scopeMissing: 403
      case .notFound: 404
      case .methodNotAllowed: 405
      case .conflict: 409
      case .linkSpent: 410
      case .changedMeanwhile: 412
      case .tooLarge, .noRoom: 413
      case .unsupportedType: 415
      case .wrongHost: 421
      case .invalidMember: 422
      case .tooManyTries: 429
      case .providerFailed: 502
      case .busy, .unavailable: 503
      }
    }
  }

  /// What exactly was wrong, for a program, or for a person whose file or text is too large: the key of a sentence in `web/messages` and what fills its gaps.
  public struct Reason: Sendable, Hashable {
    public let key: String
    public let arguments: [String: String]
    /// Where in the body, as a JSON pointer (RFC 6901); `nil` where it is not about a place.
    public let pointer: String?

    public init(_ key: String, _ arguments: [String: String] = [:], at pointer: String? = nil) {
      self.key = key
      self.arguments = arguments
      self.pointer = pointer
    }
  }

  public let kind: Kind
  public let reason: Reason?
  /// In how many seconds it is worth trying again.
  public let retryAfter: Int?
  /// The methods that would be allowed.
  public let allowed: String?
  /// How to let oneself in (RFC 9110 §11.6.1).
  public let challenge: String?

  public init(
    _ kind: Kind, because reason: Reason? = nil, retryAfter: Int? = nil, allowed: String? = nil,
    challenge: String? = nil
  ) {
    self.kind = kind
    self.reason = reason
    self.retryAfter = retryAfter
    self.allowed = allowed
    self.challenge = challenge
  }

  public static let notFound = Refusal(.notFound)
}

extension Refusal.Kind {
  /// Those that programs are told of: not those of forms, sessions and mailed links.
  public static let forPrograms = allCases.filter {
    ![.signInNeeded, .forbidden, .otherAccount, .foreignForm, .linkSpent].contains($0)
  }
}
