internal import CCurl
internal import Foundation
internal import Synchronization

/// Runs any number of transfers on one thread of its own, so that the network never holds a thread of the cooperative pool.
final class Transfers: Sendable {
  private let loop = TransferLoop()

  /// Runs a transfer to its end. Where the task is cancelled, the transfer is stopped at once.
  func run(_ transfer: Transfer) async -> CURLcode {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        loop.order(.start(transfer, continuation))
        // A cancellation that came before the start found nothing to stop.
        if Task.isCancelled { loop.order(.stop(transfer)) }
      }
    } onCancel: {
      loop.order(.stop(transfer))
    }
  }

  deinit { loop.order(.end) }
}

/// The thread behind ``Transfers``, and the letter box through which it is reached.
private final class TransferLoop: Sendable {
  enum Order: Sendable {
    case start(Transfer, CheckedContinuation<CURLcode, Never>)
    case stop(Transfer)
    case end
  }

  private struct State {
    var orders: [Order] = []
    var multi: MultiHandle?
    var isRunning = false
  }

  private let state = Mutex(State())

  func order(_ order: Order) {
    let needsThread = state.withLock { state in
      if !state.isRunning, case .end = order { return false }
      state.orders.append(order)
      // Under the lock, so that the thread cannot have thrown its handle away meanwhile.
      state.multi?.wake()
      defer { state.isRunning = true }
      return !state.isRunning
    }
    if needsThread { Thread.detachNewThread { [self] in run() } }
  }

  private func run() {
    var blocked = sigset_t()
    sigemptyset(&blocked)
    sigaddset(&blocked, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &blocked, nil)
    curl_global_init(Int(CURL_GLOBAL_DEFAULT))
    let multi = MultiHandle()
    state.withLock { $0.multi = multi }
    while obey(multi) { multi.step() }
    state.withLock { $0.multi = nil }
    multi.close()
  }

  /// Carries out what was ordered; `false` once the thread is to end.
  private func obey(_ multi: MultiHandle) -> Bool {
    let orders = state.withLock { state in
      defer { state.orders = [] }
      return state.orders
    }
    var goesOn = true
    for order in orders {
      switch order {
      case .start(let transfer, let continuation): multi.start(transfer, continuation)
      case .stop(let transfer): multi.stop(transfer)
      case .end: goesOn = false
      }
    }
    return goesOn
  }
}
