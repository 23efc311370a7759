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
      var page = ErrorPage(
        frame: frames.frame(for: request, visitor: visitor, settings: settings), kind: kind,
        incident: trouble.incident ?? "")
      page.back = request.flatMap { back(from: $0, settings.base) }
      if kind == .tooLarge {
        page.limit = trouble.reason.map { Messages().text($0.key, $0.arguments) }
        // Who sent it may well be signed in: nobody has looked.
        if case .stranger = visitor { page.frame.offersSignIn = false }
      }
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

  /// The page that a form was sent from, where the browser names one of this site.
  private func back(from request: Incoming, _ base: BaseAddress) -> Link? {
    guard request.method == .post, let referer = request.headers[.referer], referer.utf8.count <= 2048,
      referer.utf8.starts(with: "\(base)/".utf8)
    else { return nil }
    return Link(path: String(referer.dropFirst(base.description.count)))
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
