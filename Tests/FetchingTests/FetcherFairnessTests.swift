import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Fetching

@Suite("Sharing the network fairly")
struct FetcherFairnessTests {
  @Test("a host is asked twice at a time, the others wait; another host is not held up")
  func perHost() async throws {
    let counter = Counter()
    let open = DispatchSemaphore(value: 0)
    let slow = try StubServer.web { _, connection in
      counter.inside.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      open.wait()
      counter.inside.withLock { $0.now -= 1 }
      connection.write(response())
    }
    let quick = try StubServer.always(response())
    let fetcher = try TestWorld().fetcher(slow, for: ["slow.example:80", "slow.example:8080"]) {
      $0.limits.atOnce = 3
      $0.limits.total = .seconds(600)
      $0.detours[HostAndPort(host: "quick.example", port: 80)] = .init(address: .v4(0x7F00_0001), port: quick.port)
    }
    try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<10 {
        let port = number % 2 == 0 ? "" : ":8080"
        group.addTask { try await fetcher.get("http://slow.example\(port)/\(number)").status }
      }
      while slow.connections < 2 { try await Task.sleep(for: .milliseconds(5)) }
      #expect(try await fetcher.get("http://quick.example/").status == 200)
      for _ in 0..<10 { open.signal() }
      for try await status in group { #expect(status == 200) }
    }
    #expect(counter.inside.withLock { $0.most } == 2)
    #expect(slow.connections == 10)
  }

  @Test("whoever waits too long for a place is told so, and whoever no longer waits takes none")
  func patience() async throws {
    let turnstile = Turnstile<String>(limit: 1)
    try await turnstile.enter("a", patience: .seconds(600))
    await #expect(throws: FetchFailure.busy) { try await turnstile.enter("a", patience: .milliseconds(20)) }
    let waiting = Task { try await turnstile.enter("a", patience: .seconds(600)) }
    waiting.cancel()
    await #expect(throws: FetchFailure.cancelled) { try await waiting.value }
    try await turnstile.enter("b", patience: .milliseconds(20))
    turnstile.leave("a")
    try await turnstile.enter("a", patience: .milliseconds(20))
  }

  @Test("a place that is left goes to whoever waits for it")
  func left() async throws {
    let turnstile = Turnstile<String>(limit: 1)
    try await turnstile.enter("a", patience: .seconds(600))
    let second = Task { try await turnstile.enter("a", patience: .seconds(600)) }
    turnstile.leave("a")
    try await second.value
    turnstile.leave("a")
    try await turnstile.enter("a", patience: .milliseconds(20))
  }

  @Test("a host that failed five times is left alone for ten minutes, then tried once more")
  func breaker() async throws {
    let clock = Clock()
    var configuration = try TestWorld().configuration(1)
    configuration.now = { clock.now.withLock { $0 } }
    let fetcher = Fetcher(configuration)
    let begin = clock.now.withLock { $0 }
    for _ in 0..<5 {
      await #expect(throws: FetchFailure.connectionFailed) { try await fetcher.get("http://badges.example.org/") }
    }
    let paused = FetchFailure.hostPaused(until: begin.addingTimeInterval(600))
    await #expect(throws: paused) { try await fetcher.get("http://badges.example.org/") }
    clock.now.withLock { $0 += 599 }
    await #expect(throws: paused) { try await fetcher.get("http://badges.example.org/") }
    clock.now.withLock { $0 += 1 }
    await #expect(throws: FetchFailure.connectionFailed) { try await fetcher.get("http://badges.example.org/") }
    await #expect(throws: FetchFailure.hostPaused(until: begin.addingTimeInterval(1200))) {
      try await fetcher.get("http://badges.example.org/")
    }
  }

  @Test("a success forgets the failures; refusals of ours and a 500 are not the host's failures")
  func recovery() throws {
    let breaker = HostBreaker(limit: 2, pause: 600)
    let host = HostAndPort(host: "a.example", port: 443)
    let now = Date(timeIntervalSince1970: 0)
    breaker.failed(host, now: now)
    breaker.succeeded(host)
    breaker.failed(host, now: now)
    try breaker.check(host, now: now)
    breaker.failed(host, now: now)
    #expect(throws: FetchFailure.hostPaused(until: now.addingTimeInterval(600))) { try breaker.check(host, now: now) }
    try breaker.check(HostAndPort(host: "a.example", port: 8443), now: now)
    for failure in [FetchFailure.refusedAddress, .tooLarge, .busy, .cancelled, .unknownHost, .redirectToUnencrypted] {
      #expect(!failure.countsAgainstHost)
    }
  }
}

private final class Counter: Sendable {
  let inside = Mutex((now: 0, most: 0))
}

private final class Clock: Sendable {
  let now = Mutex(Date(timeIntervalSince1970: 1_780_000_000))
}
