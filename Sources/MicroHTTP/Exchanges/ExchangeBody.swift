internal import CMicroHTTPD
internal import Glibc
internal import HTTPTypes
internal import Synchronization

/// The way of the body. All of it runs on the connection's thread, within the lock of the state.
extension Exchange {
  /// Puts the plan into effect, or a refusal where the request does not fit it.
  func prepare(_ plan: BodyPlan, _ state: inout State) {
    switch plan {
    case .answer(let response):
      state.response = ContentCoding.applied(to: response, for: state.head?.headers ?? [:])
    case .none:
      if state.framing != .none { refuse(.bodyTooLarge, &state) }
    case .bytes(let limit):
      if case .length(let count) = state.framing, count > limit { return refuse(.bodyTooLarge, &state) }
      state.intake = .collecting
      state.byteLimit = limit
    case .parts(let limits):
      prepareParts(limits, &state)
    }
  }

  private func prepareParts(_ limits: PartLimits, _ state: inout State) {
    guard let head = state.head else { return }
    let boundary: Boundary
    do throws(Boundary.Fault) {
      boundary = try Boundary(contentType: head.headers[.contentType] ?? "")
    } catch {
      return refuse(error == .malformed ? .malformedMultipart : .notMultipart, &state)
    }
    if state.framing == .none { return refuse(.malformedMultipart, &state) }
    if case .length(let count) = state.framing, count > limits.total { return refuse(.bodyTooLarge, &state) }
    guard context.beginUpload() else { return refuse(.tooManyUploads, &state) }
    state.holdsUploadPlace = true
    let queue = PartQueue(waitingLimit: limits.waiting, suspension: suspension)
    state.queue = queue
    state.reader = MultipartReader(boundary: boundary, limits: limits)
    state.intake = .parts
    start(Request(head: head, body: .parts(PartStream(queue: queue))), &state)
  }

  func collect(_ bytes: UnsafeRawBufferPointer, _ state: inout State) {
    guard state.bytes.count + bytes.count <= state.byteLimit else {
      state.bytes = []
      return refuseMidway(.bodyTooLarge, &state)
    }
    state.bytes.append(contentsOf: bytes)
  }

  func readParts(_ bytes: UnsafeRawBufferPointer, _ state: inout State) {
    // The handler has answered before it saw everything.
    if let response = state.response { return turnAway(response, &state) }
    guard let queue = state.queue else { return }
    do throws(UploadFault) {
      for part in try state.reader?.read(bytes) ?? [] { queue.append(part) }
    } catch {
      queue.finish(error)
      refuseMidway(error.refusal, &state)
    }
  }

  /// The body is whole: what waited for that begins.
  func finishBody(_ state: inout State) {
    record.enter(.working)
    switch state.intake {
    case .discarding, .lingering: break
    case .parts:
      do throws(UploadFault) {
        try state.reader?.finish()
        state.queue?.finish(nil)
      } catch {
        state.queue?.finish(error)
        if state.stream == nil { refuse(error.refusal, &state) }
      }
    case .nothing, .collecting:
      guard !state.hasAnswer, let head = state.head else { return }
      let request = Request(head: head, body: .bytes(state.bytes))
      state.bytes = []
      start(request, &state)
    }
  }

  /// Decides on a refusal; it is sent when the body has been read or turned away.
  func refuse(_ refusal: RequestRefusal, _ state: inout State) {
    state.response = context.service.refuse(refusal, state.head)
    state.mustClose = true
  }

  private func refuseMidway(_ refusal: RequestRefusal, _ state: inout State) {
    refuse(refusal, &state)
    if let response = state.response { turnAway(response, &state) }
  }

  /// Gets a body out of the way that nobody wants: a short one is swallowed and answered as usual, a long one is
  /// answered right now.
  func turnAway(_ response: Response, _ state: inout State) {
    if let remaining = state.remaining, remaining <= Self.patience {
      state.intake = .discarding
      return
    }
    state.intake = .lingering
    record.enter(.lingering)
    var response = response
    if case .bytes = response.body {} else { response = context.service.refuse(.brokenAnswer, state.head) }
    guard case .bytes(let body) = response.body else { return record.endSending() }
    PartingAnswer(response, body: body, isHead: state.head?.method == .head, date: time(nil))
      .send(to: record.descriptor)
    record.endSending()
  }
}

extension UploadFault {
  /// How the server answers it.
  fileprivate var refusal: RequestRefusal {
    switch self {
    case .malformed, .clientGone: .malformedMultipart
    case .tooLarge: .bodyTooLarge
    case .tooManyParts: .tooManyParts
    }
  }
}
