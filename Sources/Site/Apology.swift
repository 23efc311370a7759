internal import Addresses
public import Gateway
internal import HTTPTypes
internal import LinkedData
internal import Pages

/// The one place that turns what went wrong into an answer: a page for people, problem details (RFC 9457) for programs.
public struct Apology: Sendable {
  let frames: Frames

  public init(frames: Frames) { self.frames = frames }

  public func answer(_ trouble: Trouble, _ request: Incoming?, _ visitor: Visitor, _ settings: SiteSettings) -> Answer {
    var answer: Answer
    if case .refusal(let refusal) = trouble, refusal.kind == .signInNeeded, let request, !request.prefersJSON {
      return .seeOther(signIn(comingBackTo: request))
    }
    let kind = ErrorPage.Kind(trouble)
    if request?.prefersJSON == true {
      answer = problem(trouble, settings.base)
    } else {
      let frame = frames.frame(for: request, visitor: visitor, settings: settings)
      let page = ErrorPage(frame: frame, kind: kind, incident: trouble.incident ?? "")
      answer = .page(page.bytes, status: .init(code: trouble.status))
    }
    if case .refusal(let refusal) = trouble {
      if let seconds = refusal.retryAfter { answer.headers[.retryAfter] = "\(seconds)" }
      if let allowed = refusal.allowed { answer.headers[.allow] = allowed }
      if let challenge = refusal.challenge { answer.headers[.wwwAuthenticate] = challenge }
    }
    if case .failure = trouble { answer.headers[.retryAfter] = "5" }
    answer.headers[.cacheControl] = "no-store"
    return answer
  }

  private func signIn(comingBackTo request: Incoming) -> Link {
    guard request.method == .get else { return Paths.signIn.link() }
    return Paths.signIn.link().with(query: [(name: SignInPage.nextField, value: request.target)])
  }

  /// The kinds of problem have stable addresses, at which the page about the interface explains them.
  private func problem(_ trouble: Trouble, _ base: BaseAddress) -> Answer {
    let messages = Messages()
    let reason = trouble.reason
    var document: JSONObject = [
      "type": .string(base.absolute(InterfacePage.problem(trouble.problemKind))),
      "status": .number(JSONNumber(trouble.status)),
      "title": .string(messages.text("interface.problem.\(trouble.problemKind)")),
      "detail": .string(
        messages.text(reason?.key ?? "interface.detail.\(trouble.problemKind)", reason?.arguments ?? [:])),
    ]
    document["pointer"] = reason?.pointer.map(JSON.string)
    document["incident"] = trouble.incident.map(JSON.string)
    return .publicJSON(
      JSON.object(document).bytes, mediaType: "application/problem+json", status: .init(code: trouble.status))
  }
}

extension Trouble {
  var status: Int {
    switch self {
    case .refusal(let refusal): refusal.kind.status
    case .failure: 503
    case .bug: 500
    }
  }

  /// What a program knows it by.
  var problemKind: String {
    switch self {
    case .refusal(let refusal): refusal.kind.rawValue
    case .failure: Refusal.Kind.unavailable.rawValue
    case .bug: "bug"
    }
  }

  var reason: Refusal.Reason? {
    if case .refusal(let refusal) = self { refusal.reason } else { nil }
  }

  var incident: String? {
    if case .bug(let incident) = self { incident } else { nil }
  }
}

extension ErrorPage.Kind {
  init(_ trouble: Trouble) {
    switch trouble {
    case .failure: self = .unavailable
    case .bug: self = .bug
    case .refusal(let refusal):
      self =
        switch refusal.kind {
        case .badRequest, .wrongHost, .invalidParameter, .malformedJSON, .invalidMember: .badRequest
        case .signInNeeded, .forbidden, .tokenNeeded, .tokenInvalid, .scopeMissing: .forbidden
        case .conflict, .changedMeanwhile: .conflict
        case .otherAccount: .otherAccount
        case .foreignForm: .formExpired
        case .notFound: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .linkSpent: .linkExpired
        case .tooLarge: .tooLarge
        case .noRoom: .noRoom
        case .providerFailed: .providerFailed
        case .unsupportedType: .unsupportedType
        case .tooManyTries: .tooManyRequests
        case .busy: .busy
        case .unavailable: .unavailable
        }
    }
  }
}
