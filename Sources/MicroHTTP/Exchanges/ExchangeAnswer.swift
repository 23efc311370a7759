internal import CMicroHTTPD
internal import HTTPTypes
internal import Synchronization

/// The way of the answer.
extension Exchange {
  /// Starts the handler in a task of its own. Within the lock of the state.
  func start(_ request: Request, _ state: inout State) {
    state.task = Task { await deliver(context.service.answer(request), to: request.head) }
  }

  /// The handler has answered. Runs in the handler's task.
  private func deliver(_ response: Response, to head: RequestHead) async {
    switch response.body {
    case .bytes:
      settle(ContentCoding.applied(to: response, for: head.headers))
    case .stream(let write):
      await stream(response, isHead: head.method == .head, isEvents: false) { pipe in
        try await write(BodyWriter(pipe: pipe))
      }
    case .events(let write):
      var response = response
      if response.headers[.contentType] == nil { response.headers[.contentType] = "text/event-stream" }
      if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-cache" }
      await stream(response, isHead: head.method == .head, isEvents: true) { pipe in
        try await write(EventWriter(pipe: pipe))
      }
    }
  }

  /// Keeps an answer of bytes for the connection's thread, unless the request has another one by now.
  private func settle(_ response: Response) {
    let queue = state.withLock { state -> PartQueue? in
      if !state.isOver, !state.hasAnswer { state.response = response }
      return state.queue
    }
    queue?.readerLeaves()
    suspension.resume()
  }

  private func stream(
    _ response: Response, isHead: Bool, isEvents: Bool, _ write: (BodyPipe) async throws -> Void
  ) async {
    let pipe = BodyPipe(suspension: suspension)
    guard let answer = NativeAnswer(response, pipe: pipe, isHead: isHead) else {
      return settle(context.service.refuse(.brokenAnswer, nil))
    }
    let (isTaken, queue) = state.withLock { state -> (Bool, PartQueue?) in
      guard !state.isOver, !state.hasAnswer else { return (false, state.queue) }
      state.stream = answer
      state.pipe = pipe
      state.isEvents = isEvents
      return (true, state.queue)
    }
    queue?.readerLeaves()
    suspension.resume()
    guard isTaken, !isHead else { return }
    // Between the lock and here the server may have begun to stop.
    if isEvents, context.isDraining.load(ordering: .acquiring) { return pipe.finish(failed: false) }
    do {
      try await write(pipe)
      pipe.finish(failed: false)
    } catch {
      // An event stream has no end that could be missed.
      pipe.finish(failed: !isEvents)
    }
  }

  /// No answer came in time: the handler is cancelled and the client told.
  func giveUp() {
    let task = state.withLock { state -> Task<Void, Never>? in
      guard !state.isOver, !state.hasAnswer else { return nil }
      refuse(.tookTooLong, &state)
      state.queue?.finish(.clientGone)
      return state.task
    }
    task?.cancel()
    suspension.resume()
  }

  /// Ends a stream of events, which would go on for ever; other answers are left to end by themselves.
  func endEvents() {
    state.withLock { $0.isEvents ? $0.task : nil }?.cancel()
  }

  /// The answer in the library's form; where the library refuses it, the service's answer to that.
  func native(_ response: Response) -> NativeAnswer? {
    if case .bytes(let body) = response.body, let answer = NativeAnswer(response, bytes: body) { return answer }
    let broken = context.service.refuse(.brokenAnswer, state.withLock { $0.head })
    if case .bytes(let body) = broken.body, let answer = NativeAnswer(broken, bytes: body) { return answer }
    return NativeAnswer(Response(status: .internalServerError), bytes: [])
  }

  /// Queues an answer after the whole request was read.
  func queue(_ answer: NativeAnswer, isClosing: Bool) -> MHD_Result {
    record.enter(answer.isStream ? .streaming : .sending)
    return answer.queue(on: connection, closing: isClosing || context.isDraining.load(ordering: .acquiring))
  }

  /// Queues an answer before the body was read, which ends the connection after it.
  func queueEarly(_ response: Response) -> MHD_Result {
    guard let answer = native(response) else { return .NO }
    return queue(answer, isClosing: true)
  }
}
