import Foundation
import LinkedData
import Synchronization
import Verification

/// All of the web but the site itself: answers from a list that a test may change; nobody else can be reached.
final class StubWeb: Sendable {
  private struct State {
    var answers: [String: (status: Int, mediaType: String, body: [UInt8])] = [:]
    var asked: [String] = []
    var isHeldUp = false
    var heldUp: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())

  /// What was asked for so far.
  var asked: [String] { state.withLock { $0.asked } }

  /// A document at an address; setting `nil` takes it away.
  subscript(_ address: String) -> JSON? {
    get { state.withLock { $0.answers[address]?.body }.flatMap { try? JSON(parsing: $0) } }
    set {
      state.withLock { $0.answers[address] = newValue.map { (200, "application/ld+json", $0.bytes) } }
    }
  }

  func publish(_ body: [UInt8], as mediaType: String, at address: String, status: Int = 200) {
    state.withLock { $0.answers[address] = (status, mediaType, body) }
  }

  /// From now on whoever asks waits until ``letGo()``.
  func holdUp() { state.withLock { $0.isHeldUp = true } }

  func letGo() {
    let waiting = state.withLock { state in
      state.isHeldUp = false
      defer { state.heldUp.removeAll() }
      return state.heldUp
    }
    for continuation in waiting { continuation.resume() }
  }

  /// How many are waiting for an answer.
  var waiting: Int { state.withLock { $0.heldUp.count } }

  /// Comes back when so many are waiting for an answer.
  func isWaited(for count: Int) async throws {
    while waiting < count { try await Task.sleep(for: .milliseconds(5)) }
  }

  var web: Web {
    Web { [self] address, _ in
      await withCheckedContinuation { continuation in
        let goesOn = state.withLock { state in
          state.asked.append(address)
          if state.isHeldUp { state.heldUp.append(continuation) }
          return !state.isHeldUp
        }
        if goesOn { continuation.resume() }
      }
      guard let answer = state.withLock({ $0.answers[address] }) else { return .unreachable(.connection) }
      return .document(
        WebDocument(
          address: address, finalAddress: address, status: answer.status, mediaType: answer.mediaType,
          body: answer.body, fetchedAt: Date(timeIntervalSince1970: 1_795_521_600)))
    }
  }
}
