internal import CMicroHTTPD
internal import HTTPTypes
internal import Synchronization

/// One request on its way through the server, from its request line to the last byte of its answer.
///
/// libmicrohttpd calls on the connection's thread: ``begin(_:)`` when the head is there, ``receive(_:)`` for each piece of
/// body, ``conclude()`` when all is read and again whenever the connection was resumed, ``complete()`` at the end. The
/// handler's task calls ``deliver(_:)``. Whatever they share is in `state`.
final class Exchange: Sendable {
  /// What happens with the body's bytes.
  enum Intake { case nothing, collecting, parts, discarding, lingering }

  struct State {
    var head: RequestHead?
    var framing = BodyFraming.none
    var received = 0
    var intake = Intake.nothing
    var hasBegun = false
    var isWhole = false
    /// The request has ended, well or badly; nothing is to be done for it any more.
    var isOver = false

    var bytes: [UInt8] = []
    var byteLimit = 0
    var reader: MultipartReader?
    var queue: PartQueue?
    var holdsUploadPlace = false

    /// The answer of bytes, once it is known.
    var response: Response?
    /// The answer that is streamed, once it is known.
    var stream: NativeAnswer?
    var pipe: BodyPipe?
    var mustClose = false
    var isEvents = false
    var task: Task<Void, Never>?

    /// Bytes of body that are still to come, where that is known.
    var remaining: Int? {
      switch framing {
      case .none: 0
      case .length(let count): count - received
      case .chunked: nil
      }
    }

    var hasAnswer: Bool { response != nil || stream != nil }
  }

  /// A refused body of up to this many bytes is swallowed and the connection kept; a longer one is not waited for.
  static let patience = 64 * 1024
  /// Of a longer one, so many bytes are read and thrown away behind the answer: a browser shows an answer only when it
  /// could send everything. About twice what the largest upload may have.
  static let swallowed = 128 << 20

  let context: ServerContext
  let record: ConnectionRecord
  let suspension: Suspension
  /// The target as it came, and where it lay in memory.
  let target: [UInt8]
  let targetAddress: Int
  let state = Mutex(State())

  init(
    context: ServerContext, record: ConnectionRecord, suspension: Suspension, target: [UInt8], targetAddress: Int
  ) {
    self.context = context
    self.record = record
    self.suspension = suspension
    self.target = target
    self.targetAddress = targetAddress
  }

  var connection: OpaquePointer { suspension.connection }
  var hasBegun: Bool { state.withLock { $0.hasBegun } }

  /// Reads the head, asks the service for its plan, and prepares for the body.
  func begin(_ raw: RawHead) -> MHD_Result {
    if context.isHalting.load(ordering: .acquiring) { return .NO }
    let outcome: HeadReader.Outcome
    do throws(RequestRefusal) {
      outcome = try HeadReader(limits: context.limits).read(raw)
    } catch {
      state.withLock { $0.hasBegun = true }
      return queueEarly(context.service.refuse(error, nil))
    }
    let early = state.withLock { state -> Response? in
      state.hasBegun = true
      state.head = outcome.head
      state.framing = outcome.framing
      record.enter(outcome.framing == .none ? .working : .body)
      prepare(context.service.plan(outcome.head), &state)
      guard let response = state.response, outcome.framing != .none else { return nil }
      // Refused, and a body follows. A client that waits for our word is told now.
      if outcome.awaitsContinue { return response }
      turnAway(response, &state)
      return nil
    }
    return early.map(queueEarly) ?? .YES
  }

  /// Takes bytes of the body.
  func receive(_ bytes: UnsafeRawBufferPointer) -> MHD_Result {
    let queue = state.withLock { state -> PartQueue? in
      state.received += bytes.count
      if state.isOver { return nil }
      switch state.intake {
      case .nothing, .discarding: break
      case .lingering:
        if state.received > Self.swallowed { state.isOver = true }
      case .collecting: collect(bytes, &state)
      case .parts: readParts(bytes, &state)
      }
      return state.intake == .parts && !state.isOver ? state.queue : nil
    }
    queue?.pauseIfFull()
    return state.withLock { $0.isOver } ? .NO : .YES
  }

  /// The whole request is read: starts the handler, queues its answer, or waits for it.
  func conclude() -> MHD_Result {
    if context.isHalting.load(ordering: .acquiring) { return .NO }
    let step = state.withLock { state -> Step in
      if state.isOver || state.intake == .lingering { return .cut }
      if !state.isWhole {
        state.isWhole = true
        finishBody(&state)
      }
      if let stream = state.stream { return .queue(stream) }
      if let response = state.response { return .make(response, isClosing: state.mustClose) }
      return suspension.suspend() ? .wait : .cut
    }
    switch step {
    case .cut: return .NO
    case .wait: return .YES
    case .queue(let answer): return queue(answer, isClosing: false)
    case .make(let response, let isClosing):
      guard let answer = native(response) else { return .NO }
      return queue(answer, isClosing: isClosing)
    }
  }

  private enum Step {
    case cut
    case wait
    case queue(NativeAnswer)
    case make(Response, isClosing: Bool)
  }

  /// The library has done with the request, however it ended.
  func complete() {
    abandon()
    let held = state.withLock { state -> Bool in
      defer { state.holdsUploadPlace = false }
      return state.holdsUploadPlace
    }
    if held { context.endUpload() }
    record.end()
  }

  /// Ends the request from outside: the handler is cancelled, and the library is told as soon as it asks.
  func abandon() {
    let (task, queue, pipe) = state.withLock { state in
      state.isOver = true
      defer {
        state.task = nil
        state.pipe = nil
        state.queue = nil
        state.stream = nil
        state.response = nil
        state.bytes = []
      }
      return (state.task, state.queue, state.pipe)
    }
    task?.cancel()
    queue?.finish(.clientGone)
    pipe?.close()
    suspension.end()
  }
}
