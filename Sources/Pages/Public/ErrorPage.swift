public import Addresses

/// Why a request was not answered, and what to do next. The same for every kind of page.
public struct ErrorPage: Page {
  public var frame: PageFrame
  public var kind: Kind
  /// By what a bug is found in the log.
  public var incident: String
  /// How much there might have been, in a sentence, where it was too much.
  public var limit: String?
  /// The page that the form was on.
  public var back: Link?

  public init(frame: PageFrame, kind: Kind, incident: String = "") {
    self.frame = frame
    self.kind = kind
    self.incident = incident
  }

  /// What is the matter. Its words are `error.`, the raw value, and `.title`, `.sentence` and `.next`.
  public enum Kind: String, Sendable, CaseIterable {
    case badRequest = "bad-request"
    /// The form's token is missing, old or somebody else's.
    case formExpired = "form-expired"
    case accountDisabled = "account-disabled"
    case forbidden
    /// A link that is for another account than the one that is signed in.
    case otherAccount = "other-account"
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    case conflict
    case gone
    /// The link of a mail or an invitation was used or is too old.
    case linkExpired = "link-expired"
    case tooLarge = "too-large"
    /// The account takes all the room that it may.
    case noRoom = "no-room"
    case addressTooLong = "address-too-long"
    case unsupportedType = "unsupported-type"
    case headersTooLarge = "headers-too-large"
    case tooManyRequests = "too-many-requests"
    /// More than can be done at once: try again in a moment.
    case busy
    /// Somebody by whom people sign in did not answer as it must.
    case providerFailed = "provider-failed"
    /// Something that the site needs does not answer.
    case unavailable
    /// A mistake in Lapel; has an incident number.
    case bug
  }
}

extension ErrorPage.Kind {
  /// The HTTP status that goes with it.
  public var status: Int {
    switch self {
    case .badRequest: 400
    case .formExpired, .accountDisabled, .forbidden, .otherAccount: 403
    case .notFound: 404
    case .methodNotAllowed: 405
    case .conflict: 409
    case .gone, .linkExpired: 410
    case .tooLarge, .noRoom: 413
    case .addressTooLong: 414
    case .unsupportedType: 415
    case .tooManyRequests: 429
    case .headersTooLarge: 431
    case .bug: 500
    case .providerFailed: 502
    case .busy, .unavailable: 503
    }
  }
}

extension ErrorPage {
  func words(_ part: String, _ messages: Messages) -> String { messages.text("error.\(kind.rawValue).\(part)") }
}
