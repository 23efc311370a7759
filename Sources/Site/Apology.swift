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
      answer = problem(kind, trouble)
    } else {
      let frame = frames.frame(for: request, visitor: visitor, settings: settings)
      let page = ErrorPage(frame: frame, kind: kind, incident: trouble.incident ?? "")
      answer = .page(page.bytes, status: .init(code: trouble.status))
    }
    if case .refusal(let refusal) = trouble {
      if let seconds = refusal.retryAfter { answer.headers[.retryAfter] = "\(seconds)" }
      if let allowed = refusal.allowed { answer.headers[.allow] = allowed }
    }
    if case .failure = trouble { answer.headers[.retryAfter] = "5" }
    answer.headers[.cacheControl] = "no-store"
    return answer
  }

  private func signIn(comingBackTo request: Incoming) -> Link {
    guard request.method == .get else { return Paths.signIn.link() }
    return Paths.signIn.link().with(query: [(name: SignInPage.nextField, value: request.target)])
  }

  private func problem(_ kind: ErrorPage.Kind, _ trouble: Trouble) -> Answer {
    let messages = Messages()
    var document: JSONObject = [
      "type": .string("about:blank"), "status": .number(JSONNumber(trouble.status)),
      "title": .string(messages.text("error.\(kind.rawValue).title")),
      "detail": .string(messages.text("error.\(kind.rawValue).sentence")),
    ]
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
        case .badRequest, .wrongHost: .badRequest
        case .signInNeeded, .forbidden: .forbidden
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
