internal import Addresses
internal import HTTPTypes
internal import MicroHTTP

/// What no handler ever sees: the server refuses it by its head or in the middle of its body.
extension FrontDoor {
  /// The answer, in the same form as that to everything else that goes wrong. Nobody is known here, for that would take
  /// a look into the database. What sends a head that cannot be read is a program.
  func apologize(for refusal: RequestRefusal, _ head: RequestHead?) -> Response {
    let head = head ?? RequestHead(target: Paths.interface.pattern)
    let proxies = settings.trustedProxies
    var answer: Answer
    if let incoming = Incoming(head, trusting: proxies) ?? .unreadable(head, trusting: proxies),
      let reason = reason(refusal, incoming)
    {
      answer = apology(.refusal(reason), incoming, .stranger, settings)
      // Programs of other sites are told no more than that it failed.
      if answer.kind == .publicData { answer.kind = .privateData }
      finish(&answer, for: nil, visitor: .stranger)
      return Response(status: answer.status, headers: answer.headers, body: .bytes(answer.body))
    }
    var response = refusal.response
    SecurityHeaders.add(to: &response.headers, for: .privateData, isSecure: settings.base.isSecure)
    return response
  }

  /// What there is to say; `nil` where the status says all.
  private func reason(_ refusal: RequestRefusal, _ request: Incoming) -> Refusal? {
    switch refusal {
    case .bodyTooLarge, .tooManyParts: Refusal(.tooLarge, because: limit(of: route(of: request)))
    case .tooManyUploads: Refusal(.busy, retryAfter: 5)
    default:
      switch refusal.status {
      case .badRequest: Refusal(.badRequest)
      case .unsupportedMediaType: Refusal(.unsupportedType)
      default: nil
      }
    }
  }

  /// How much there might have been, where people send it.
  private func limit(of route: Route?) -> Refusal.Reason? {
    guard let route, !route.isForPrograms else { return nil }
    let file = "\(UploadLimits.file >> 20)"
    return switch route.body {
    case .form: Refusal.Reason("error.too-large.form", ["kilobytes": "\(UploadLimits.form >> 10)"])
    case .upload(1): Refusal.Reason("error.too-large.file", ["megabytes": file])
    case .upload: Refusal.Reason("error.too-large.files", ["megabytes": "\(UploadLimits.request >> 20)", "file": file])
    case .none, .bytes, .bytesOrFiles: nil
    }
  }
}
