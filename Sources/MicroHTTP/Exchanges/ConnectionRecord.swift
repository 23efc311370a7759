internal import Glibc
internal import Synchronization

/// One client's connection: what libmicrohttpd does not keep of it.
final class ConnectionRecord: Sendable {
  /// What the connection is doing, which decides how long it may take.
  enum Phase: Sendable { case opening, idle, head, body, working, sending, streaming, lingering }

  private struct State {
    var phase = Phase.opening
    var deadline: ContinuousClock.Instant
    var exchange: Exchange?
    var isClosed = false
  }

  let descriptor: Int32
  let peer: String
  private let deadlines: ServerDeadlines
  private let state: Mutex<State>

  init(descriptor: Int32, peer: String, deadlines: ServerDeadlines) {
    self.descriptor = descriptor
    self.peer = peer
    self.deadlines = deadlines
    self.state = Mutex(State(deadline: .now + deadlines.opening))
  }

  /// The request under way, if there is one.
  var exchange: Exchange? { state.withLock { $0.exchange } }

  func begin(_ exchange: Exchange) {
    state.withLock { $0.exchange = exchange }
    enter(.head)
  }

  func end() {
    state.withLock { $0.exchange = nil }
    enter(.idle)
  }

  func enter(_ phase: Phase) {
    let deadline = ContinuousClock.now + duration(phase)
    state.withLock { state in
      state.phase = phase
      state.deadline = deadline
    }
  }

  /// The phase, where its time is up.
  func overdue(at now: ContinuousClock.Instant) -> Phase? {
    state.withLock { $0.deadline < now ? $0.phase : nil }
  }

  /// Whether the connection waits for bytes of a request.
  var isReading: Bool {
    switch state.withLock({ $0.phase }) {
    case .opening, .idle, .head, .body, .lingering: true
    case .working, .sending, .streaming: false
    }
  }

  /// Whether the kernel holds bytes of this connection that nobody has read.
  var hasUnreadBytes: Bool {
    var byte: UInt8 = 0
    return recv(descriptor, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT)) > 0
  }

  /// Ends the connection from outside; the library notices and cleans up.
  func cut() { shutDown(SHUT_RDWR) }

  /// Ends what goes to the client, after which it is to close.
  func endSending() { shutDown(SHUT_WR) }

  /// Says that the library is about to close the descriptor, which may then become another connection's.
  func close() { state.withLock { $0.isClosed = true } }

  private func shutDown(_ direction: Int) {
    state.withLock { state in
      if !state.isClosed { _ = shutdown(descriptor, Int32(direction)) }
    }
  }

  private func duration(_ phase: Phase) -> Duration {
    switch phase {
    case .opening: deadlines.opening
    case .idle: deadlines.idle
    case .head: deadlines.head
    case .body: deadlines.body
    case .working: deadlines.working
    case .sending: deadlines.sending
    case .streaming: deadlines.streaming
    case .lingering: deadlines.lingering
    }
  }
}
